package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.http.ChecksRequest;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.JsonBody;

import org.springframework.http.ResponseEntity;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A request for a command. An endpoint takes it as an argument.
 *
 * @param <C> the command, whose type says what it {@link dev.countinghouse.http.Needs needs}
 */
@ChecksRequest
public final class Submission<C extends Object> {

    private final RequestContext asked;
    private final JsonBody body;
    private final Map<String, String> metadata;
    private final boolean dryRun;
    private final CommandSender reception;

    Submission(
            RequestContext asked,
            JsonBody body,
            Map<String, String> metadata,
            boolean dryRun,
            CommandSender reception) {
        this.asked = asked;
        this.body = body;
        this.metadata = metadata;
        this.dryRun = dryRun;
        this.reception = reception;
    }

    /**
     * Makes the command.
     *
     * @throws dev.countinghouse.http.InvalidRequest with every error of the body
     */
    public C read(BiFunction<RequestContext, Fields, Supplier<C>> reading) {
        return body.read(asked.latest(), fields -> reading.apply(asked, fields));
    }

    /**
     * Sends the command and answers with its receipt; or, if that was asked, with what it would
     * record.
     *
     * @param about what the command is about
     */
    public ResponseEntity<Answer> send(C command, EntityId about) {
        return dryRun
                ? reception.preview(command, about, metadata)
                : reception.answer(command, asked.book(), about, metadata);
    }
}
