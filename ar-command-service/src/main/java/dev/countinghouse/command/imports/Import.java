package dev.countinghouse.command.imports;

import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.lines.LineReader;
import dev.countinghouse.command.web.CommandSender;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.Problem;
import dev.countinghouse.http.Problems;
import dev.countinghouse.http.TokenEnded;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One stream of lines being carried out. */
final class Import {

    /** As large as a single request may be. */
    static final int MAX_LINE_BYTES = 1 << 20;

    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final CompletableFuture<@Nullable Void> ANSWERED =
            CompletableFuture.completedFuture(null);

    private final RequestContext asked;
    private final String trace;
    private final CommandSender reception;
    private final Problems problems;
    private final Answers answers;
    private final Window window;
    private final long mostBytes;
    private volatile @Nullable Problem stopped;

    Import(
            RequestContext asked,
            String trace,
            CommandSender reception,
            Problems problems,
            Semaphore running,
            Semaphore room,
            Answers answers,
            long mostBytes) {
        this.asked = asked;
        this.trace = trace;
        this.reception = reception;
        this.problems = problems;
        this.answers = answers;
        this.mostBytes = mostBytes;
        this.window = new Window(running, room, answers::flush);
    }

    /** Takes lines until they end, the caller is gone, or the store is away. */
    void run(LineReader lines) throws IOException, InterruptedException {
        try {
            long place = 0;
            long bytes = 0;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                place++;
                bytes += line.length;
                if (bytes > mostBytes) stopped = tooLarge("The file", mostBytes);
                if (answers.isGone() || stopped != null) break;
                if (!isBlank(line)) take(line, place);
            }
        } catch (TokenEnded ended) {
            stopped = problems.of(ended);
        } finally {
            window.awaitAll();
        }
        Problem reason = stopped;
        if (reason != null) answers.stop(reason);
        answers.flush();
    }

    private static Problem tooLarge(String what, long most) {
        return Problem.of(
                "body-too-large", TOO_LARGE, what + " is too long", "at most " + most + " bytes");
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') return false;
        }
        return true;
    }

    private void take(byte[] line, long place) throws InterruptedException {
        if (line.length > MAX_LINE_BYTES) {
            answers.refusal(place, tooLarge("The line", MAX_LINE_BYTES));
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

    /** Over when the line is answered, or is not to be any more. */
    private CompletableFuture<@Nullable Void> carryOut(JsonBody body, long number) {
        if (answers.isGone() || stopped != null) return ANSWERED;
        ImportLine line;
        try {
            line = ImportLine.read(body, asked);
            asked.caller().requireAllowed(line.prepared().command());
        } catch (RuntimeException unfit) {
            answers.refusal(number, problems.of(unfit));
            return ANSWERED;
        }
        return attempt(line, number, 1);
    }

    /** What may go well in a moment is tried again, so that the lines after it find it done. */
    private CompletableFuture<@Nullable Void> attempt(ImportLine line, long number, int attempt) {
        return sent(line)
                .exceptionallyComposeAsync(
                        CompletableFuture::failedFuture, Thread::startVirtualThread)
                .handle(
                        (receipt, failure) -> {
                            if (failure == null) {
                                answers.receipt(number, receipt);
                                return ANSWERED;
                            }
                            Problem problem = problems.of(CommandSender.reason(failure));
                            if (problem.status() != UNAVAILABLE) {
                                answers.refusal(number, problem);
                                return ANSWERED;
                            }
                            if (attempt == ATTEMPTS) stopped = problem;
                            if (answers.isGone() || stopped != null) return ANSWERED;
                            return CompletableFuture.supplyAsync(
                                            () -> attempt(line, number, attempt + 1),
                                            CompletableFuture.delayedExecutor(
                                                    PAUSE.toMillis() * attempt,
                                                    TimeUnit.MILLISECONDS,
                                                    Thread::startVirtualThread))
                                    .thenCompose(Function.identity());
                        })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Receipt> sent(ImportLine line) {
        try {
            return reception.send(
                    line.prepared().command(), line.prepared().about(), metadata(line));
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private Map<String, String> metadata(ImportLine line) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventTags.BOOK, asked.book().value());
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
