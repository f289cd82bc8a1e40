package dev.countinghouse.shipped.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.embedded.Eventually;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clerks who each issue invoices of 10.00 to an account of their own and post 4.00 on each, one
 * after the other, and somebody who reads. What is answered with a receipt was acknowledged; what
 * is not is sent again with the same key until it is.
 */
final class Work implements AutoCloseable {

    /** What may be answered, beside a receipt. */
    enum Weather {
        /** Only 503 with {@code Retry-After}, which is obeyed. */
        FAIR,
        /** Any 5xx, and connections that break: machines are lost. */
        FOUL
    }

    static final int CLERKS = 3;
    static final int INVOICE_CENTS = 1_000;
    static final int PAYMENT_CENTS = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int BUSY = 503;

    private final Installation at;
    private final String book;
    private final String name;
    private final Weather weather;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> again = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    private Work(Installation at, String book, String name, Weather weather) {
        this.at = at;
        this.book = book;
        this.name = name;
        this.weather = weather;
    }

    /**
     * @param name begins the ids of all that is done
     */
    static Work start(Installation at, String book, String name, Weather weather) {
        var work = new Work(at, book, name, weather);
        for (int clerk = 1; clerk <= CLERKS; clerk++) {
            String account = work.account(clerk);
            work.begin(() -> work.clerk(account));
        }
        work.begin(work::reader);
        return work;
    }

    private void begin(Runnable job) {
        threads.add(
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, e) -> failures.add(e.toString()))
                        .start(job));
    }

    String account(int clerk) {
        return name + "-" + clerk;
    }

    private void clerk(String account) {
        command(
                "/accounts",
                account,
                """
                {"account": "%1$s", "name": "Of %1$s", "kind": "CUSTOMER", "currency": "USD",
                 "terms": {"due": {"days": 30}}}
                """
                        .formatted(account));
        for (int i = 1; !over.get() && failures.isEmpty(); i++) {
            String invoice = account + "-" + i;
            command(
                    "/invoices",
                    invoice,
                    """
                    {"invoice": "%s", "account": "%s", "currency": "USD",
                     "lines": [{"description": "Flour", "quantity": "1", "unitPrice": "10.00"}]}
                    """
                            .formatted(invoice, account));
            acknowledged.add(invoice);
            command(
                    "/payments",
                    invoice + "-paid",
                    """
                    {"payment": "%1$s-paid", "account": "%2$s", "method": "CHECK",
                     "amount": {"amount": "4.00", "currency": "USD"},
                     "allocations": [{"invoice": "%1$s", "amount": {"amount": "4.00", "currency": "USD"}}]}
                    """
                            .formatted(invoice, account));
            acknowledged.add(invoice + "-paid");
        }
    }

    private void command(String path, String key, String body) {
        HttpResponse<String> answer =
                answer(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                at.address(Installation.COMMAND)
                                                        + "/v1/books/"
                                                        + book
                                                        + path))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        CREATED);
        long position = new JsonMapper().readTree(answer.body()).path("position").asLong();
        last.accumulateAndGet(position, Math::max);
        commands.incrementAndGet();
    }

    private void reader() {
        while (!over.get() && failures.isEmpty()) {
            answer(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            at.address(Installation.QUERY)
                                                    + "/v1/books/"
                                                    + book
                                                    + "/accounts?limit=5"))
                            .GET(),
                    OK);
            reads.incrementAndGet();
        }
    }

    /** Asks until it is answered so; anything that may not be answered ends the work. */
    private HttpResponse<String> answer(HttpRequest.Builder request, int wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            String said;
            long pause = 0;
            try {
                HttpRequest now =
                        request.timeout(PATIENCE)
                                .setHeader("Authorization", "Bearer " + at.issuer().token())
                                .build();
                var answer = http.send(now, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == wanted) return answer;
                said = now.uri() + " " + answer.statusCode() + " " + answer.body();
                var retryAfter = answer.headers().firstValueAsLong("Retry-After");
                boolean mayBe =
                        answer.statusCode() == BUSY && retryAfter.isPresent()
                                || weather == Weather.FOUL && answer.statusCode() >= 500;
                if (!mayBe) throw new AssertionError(said);
                pause = retryAfter.orElse(1);
            } catch (IOException broken) {
                said = request.build().uri() + " " + broken;
                if (weather == Weather.FAIR) throw new AssertionError(said, broken);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            again.add(said);
            if (System.nanoTime() > deadline) throw new AssertionError("never answered: " + said);
            pause(Duration.ofSeconds(pause));
        }
    }

    /** As it was told. */
    private static void pause(Duration told) {
        try {
            Thread.sleep(told);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns when that many more commands were acknowledged, and reads answered, than now. */
    void goesOn(int more) {
        long commandsThen = commands.get() + more;
        long readsThen = reads.get() + more;
        Eventually.until(
                name + " goes on after " + again.stream().reduce((a, b) -> b).orElse("nothing"),
                () ->
                        !failures.isEmpty()
                                || commands.get() >= commandsThen && reads.get() >= readsThen);
        assertThat(failures).isEmpty();
    }

    /** Returns when more requests had to be sent again than that. */
    void isToldToWait(int before) {
        Eventually.until(name + " is told to wait", () -> again() > before || !failures.isEmpty());
        assertThat(failures).isEmpty();
    }

    /** Lets everybody finish what they are at. */
    void finish() throws InterruptedException {
        over.set(true);
        for (Thread thread : threads) thread.join();
        assertThat(failures).isEmpty();
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How many requests had to be sent again. */
    int again() {
        return again.size();
    }

    /** The last event that an answer named. */
    long position() {
        return last.get();
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        over.set(true);
        http.shutdownNow();
    }
}
