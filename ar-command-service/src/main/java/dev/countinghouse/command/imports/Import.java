package dev.countinghouse.command.imports;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.web.Asked;
import dev.countinghouse.command.web.Reception;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.web.JsonBody;
import dev.countinghouse.web.Problem;
import dev.countinghouse.web.Problems;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** One stream of lines being carried out. */
final class Import {

    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Asked asked;
    private final String trace;
    private final Reception reception;
    private final Problems problems;
    private final Answers answers;
    private final Window window;
    private volatile @Nullable Problem stopped;

    Import(
            Asked asked,
            String trace,
            Reception reception,
            Problems problems,
            Semaphore running,
            Answers answers) {
        this.asked = asked;
        this.trace = trace;
        this.reception = reception;
        this.problems = problems;
        this.answers = answers;
        this.window = new Window(running, answers::flush);
    }

    /** Takes lines until they end, the caller is gone, or the store is away. */
    void run(Lines lines) throws IOException, InterruptedException {
        try {
            long place = 0;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                place++;
                if (answers.isGone() || stopped != null) break;
                if (!isBlank(line)) take(line, place);
            }
        } finally {
            window.awaitAll();
        }
        Problem reason = stopped;
        if (reason != null) answers.stop(reason);
        answers.flush();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') return false;
        }
        return true;
    }

    private void take(byte[] line, long place) throws InterruptedException {
        if (line.length > Lines.MAX_BYTES) {
            answers.refusal(
                    place,
                    Problem.of(
                            "body-too-large",
                            413,
                            "The line is too long",
                            "at most " + Lines.MAX_BYTES + " bytes"));
            return;
        }
        JsonBody body;
        try {
            body = JsonBody.of(line);
        } catch (RuntimeException malformed) {
            answers.refusal(place, problems.of(malformed));
            return;
        }
        long number = ImportLine.numberOf(body.json(), place);
        window.run(ImportLine.accountOf(body.json()), line.length, () -> carryOut(body, number));
    }

    private void carryOut(JsonBody body, long number) {
        if (answers.isGone() || stopped != null) return;
        try {
            ImportLine line = ImportLine.read(body, asked);
            if (asked.caller().has(line.needs())) {
                carryOut(line, number);
            } else {
                answers.refusal(number, scopeMissing(line));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unfit) {
            answers.refusal(number, problems.of(unfit));
        }
    }

    /** What may go well in a moment is tried again, so that the lines after it find it done. */
    private void carryOut(ImportLine line, long number) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Problem problem;
            try {
                answers.receipt(number, receipt(line));
                return;
            } catch (RuntimeException failure) {
                problem = problems.of(failure);
            }
            if (problem.status() != UNAVAILABLE) {
                answers.refusal(number, problem);
                return;
            }
            if (attempt == ATTEMPTS) stopped = problem;
            if (answers.isGone() || stopped != null) return;
            Thread.sleep(PAUSE.multipliedBy(attempt));
        }
    }

    private static Problem scopeMissing(ImportLine line) {
        return Problem.of(
                "scope-missing", 403, "The token does not allow this", line.needs().scope());
    }

    private Receipt receipt(ImportLine line) {
        return reception.receipt(
                line.prepared().command(), line.prepared().about(), metadata(line));
    }

    private Map<String, String> metadata(ImportLine line) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(Boundary.BOOK, asked.book().value());
        metadata.put(EventMetadata.ACTOR, asked.caller().subject());
        metadata.put(EventMetadata.TRACE, trace);
        if (line.source() != null) metadata.put(EventMetadata.SOURCE, line.source());
        if (line.key() != null) {
            metadata.put(EventMetadata.IDEMPOTENCY_KEY, line.key());
            metadata.put(EventMetadata.REQUEST_DIGEST, ImportLine.digest(line.json()));
        }
        return metadata;
    }
}
