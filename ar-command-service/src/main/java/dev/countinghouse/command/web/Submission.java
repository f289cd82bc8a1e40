package dev.countinghouse.command.web;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.web.Fields;
import dev.countinghouse.web.JsonBody;

import org.springframework.http.ResponseEntity;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A request for a command. An endpoint takes it as an argument. */
public final class Submission {

    private final Asked asked;
    private final JsonBody body;
    private final Map<String, String> metadata;
    private final Reception reception;

    Submission(Asked asked, JsonBody body, Map<String, String> metadata, Reception reception) {
        this.asked = asked;
        this.body = body;
        this.metadata = metadata;
        this.reception = reception;
    }

    /**
     * Makes the command.
     *
     * @throws dev.countinghouse.web.InvalidRequest with every error of the body
     */
    public <C extends Object> C read(BiFunction<Asked, Fields, Supplier<C>> reading) {
        return body.read(fields -> reading.apply(asked, fields));
    }

    /**
     * Sends the command and answers with its receipt.
     *
     * @param about what the command is about
     */
    public ResponseEntity<Receipt> send(Object command, EntityId about) {
        return reception.answer(command, asked.book(), about, metadata);
    }
}
