package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.contract.EntityId;
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
public final class Submission<C extends Object> {

    private final RequestContext asked;
    private final JsonBody body;
    private final Map<String, String> metadata;
    private final CommandSender reception;

    Submission(
            RequestContext asked,
            JsonBody body,
            Map<String, String> metadata,
            CommandSender reception) {
        this.asked = asked;
        this.body = body;
        this.metadata = metadata;
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
     * Sends the command and answers with its receipt.
     *
     * @param about what the command is about
     */
    public ResponseEntity<Receipt> send(C command, EntityId about) {
        return reception.answer(command, asked.book(), about, metadata);
    }
}
