package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Answer;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.JsonBody;

import org.springframework.http.ResponseEntity;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A request for a command. An endpoint takes it as an argument. */
public final class Submission {

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
    public <C extends Object> C read(BiFunction<RequestContext, Fields, Supplier<C>> reading) {
        return body.read(fields -> reading.apply(asked, fields));
    }

    /**
     * Sends the command and answers with its receipt; or, if that was asked, with what it would
     * record.
     *
     * @param about what the command is about
     */
    public ResponseEntity<Answer> send(Object command, EntityId about) {
        return dryRun
                ? reception.preview(command, about, metadata)
                : reception.answer(command, asked.book(), about, metadata);
    }
}
