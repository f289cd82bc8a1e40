package dev.countinghouse.command.imports;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes an answer a line, from whichever thread has one, until the caller is gone. */
final class Answers {

    private static final long FLUSH_NANOS = Duration.ofMillis(100).toNanos();

    private final OutputStream out;
    private final boolean recorded;
    private long flushed = System.nanoTime();
    private volatile boolean gone;

    /**
     * @param recorded whether what is accepted is in the log, and has a position there
     */
    Answers(OutputStream out, boolean recorded) {
        this.out = out;
        this.recorded = recorded;
    }

    void receipt(long line, Receipt receipt) {
        ObjectNode answer = EventJson.mapper().createObjectNode();
        answer.put("line", line);
        answer.put("status", receipt.repeated() ? "repeated" : "accepted");
        answer.put("id", receipt.id());
        if (recorded) answer.put("position", receipt.position());
        if (receipt.status() != null) answer.put("standing", receipt.status());
        write(answer);
    }

    void refusal(long line, Problem problem) {
        ObjectNode answer = EventJson.mapper().createObjectNode();
        answer.put("line", line);
        answer.put("status", "refused");
        answer.set("problem", EventJson.mapper().valueToTree(problem));
        write(answer);
    }

    /** The last line of an import that cannot go on: what has no answer is to be sent again. */
    void stop(Problem problem) {
        ObjectNode answer = EventJson.mapper().createObjectNode();
        answer.put("status", "stopped");
        answer.set("problem", EventJson.mapper().valueToTree(problem));
        write(answer);
    }

    private synchronized void write(ObjectNode answer) {
        if (gone) return;
        try {
            out.write(EventJson.mapper().writeValueAsBytes(answer));
            out.write('\n');
            if (System.nanoTime() - flushed > FLUSH_NANOS) flush();
        } catch (IOException left) {
            gone = true;
        }
    }

    /** Sends what is waiting to be sent. */
    synchronized void flush() {
        if (gone) return;
        try {
            out.flush();
            flushed = System.nanoTime();
        } catch (IOException left) {
            gone = true;
        }
    }

    boolean isGone() {
        return gone;
    }
}
