package dev.countinghouse.command.intake;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.web.CommandSender;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.http.Problem;
import dev.countinghouse.http.Problems;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Sends the commands of one file, and again what may go well in a moment. */
final class Sending {

    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RequestContext asked;
    private final String trace;
    private final String file;
    private final CommandSender sender;
    private final Problems problems;

    /**
     * @param file its SHA-256
     */
    Sending(
            RequestContext asked,
            String trace,
            String file,
            CommandSender sender,
            Problems problems) {
        this.asked = asked;
        this.trace = trace;
        this.file = file;
        this.sender = sender;
        this.problems = problems;
    }

    RequestContext asked() {
        return asked;
    }

    /**
     * @param line of the file
     */
    Receipt send(Object command, EntityId about, long line) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventTags.BOOK, asked.book().value());
        metadata.put(EventMetadata.ACTOR, asked.caller().subject());
        metadata.put(EventMetadata.TRACE, trace);
        metadata.put(EventMetadata.SOURCE, file + ":" + line);
        for (int attempt = 1; ; attempt++) {
            try {
                return sender.send(command, about, metadata).join();
            } catch (CompletionException failed) {
                RuntimeException reason = CommandSender.reason(failed);
                if (problem(reason).status() != UNAVAILABLE || attempt == ATTEMPTS) throw reason;
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** How a failure is told to callers. */
    Problem problem(Throwable failure) {
        return problems.of(failure);
    }
}
