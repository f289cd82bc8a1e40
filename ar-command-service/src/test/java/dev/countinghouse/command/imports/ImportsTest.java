package dev.countinghouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.web.CommandServer;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.OpenApiContract;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The real service and a real database. */
class ImportsTest {

    private static final CommandServer server = CommandServer.shared();

    private static String open(long line, String account) {
        return """
        {"line":%d,"source":"f.csv:%d","do":"open-account","with":{"account":"%s","name":"N",\
        "kind":"CUSTOMER","currency":"USD","terms":{"due":{"days":30}},"openedOn":"2026-01-01"}}
        """
                .formatted(line, line, account);
    }

    private static String invoice(long line, String account, String invoice) {
        return """
        {"line":%d,"do":"issue-invoice","with":{"invoice":"%s","number":"%s","account":"%s",\
        "currency":"USD","invoiceDate":"2026-02-01","lines":[{"description":"x","quantity":"1",\
        "unitPrice":"10.00"}]}}
        """
                .formatted(line, invoice, invoice, account);
    }

    private static String payment(long line, String account, String invoice) {
        return """
        {"line":%d,"do":"post-payment","with":{"payment":"pay-%s","account":"%s","amount":\
        {"amount":"10.00","currency":"USD"},"method":"ACH","receivedOn":"2026-02-20",\
        "allocations":[{"invoice":"%s","amount":{"amount":"10.00","currency":"USD"}}]}}
        """
                .formatted(line, invoice, account, invoice);
    }

    private static HttpResponse<String> send(String book, String lines, String token) {
        return send(book, "/imports", lines, token);
    }

    private static HttpResponse<String> send(String book, String path, String lines, String token) {
        return server.send(
                server.to("/v1/books/" + book + path, token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build());
    }

    /** The answers by line. */
    private static Map<Long, JsonNode> answers(String book, String lines) {
        return answers(send(book, lines, server.token()));
    }

    private static Map<Long, JsonNode> answers(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Map<Long, JsonNode> answers = new TreeMap<>();
        response.body()
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .forEach(
                        answer ->
                                assertThat(answers.put(answer.get("line").asLong(), answer))
                                        .as("one answer a line")
                                        .isNull());
        return answers;
    }

    private static List<String> statuses(Map<Long, JsonNode> answers) {
        return answers.values().stream().map(answer -> answer.get("status").asString()).toList();
    }

    private static JsonNode at(Map<Long, JsonNode> answers, long line) {
        return Objects.requireNonNull(answers.get(line), "no answer to line " + line);
    }

    @Test
    void carriesOutCommandsAndNothingTheSecondTime() {
        String lines =
                open(1, "a1") + invoice(2, "a1", "i1") + payment(3, "a1", "i1") + open(4, "a2");

        Map<Long, JsonNode> first = answers("twice", lines);
        assertThat(statuses(first)).containsOnly("accepted");
        assertThat(at(first, 3L).get("id").asString()).isEqualTo("pay-i1");

        Map<Long, JsonNode> second = answers("twice", lines);
        assertThat(statuses(second)).containsOnly("repeated");
        assertThat(at(second, 3L).get("position")).isEqualTo(at(first, 3L).get("position"));
    }

    @Test
    void opensNotesResolvesAndReopensDisputes() {
        String about = "{\"line\":%d,\"account\":\"q1\",\"do\":\"%s\",%s}\n";
        String of = "\"of\":\"dsp-q\",\"key\":\"%s\",\"with\":{%s}";
        String lines =
                open(1, "q1")
                        + invoice(2, "q1", "qi1")
                        + about.formatted(
                                3,
                                "open-dispute",
                                "\"with\":{\"dispute\":\"dsp-q\",\"invoice\":\"qi1\",\"reason\":\"TAX\"}")
                        + about.formatted(
                                4,
                                "note-dispute",
                                of.formatted("n", "\"direction\":\"IN\",\"text\":\"t\""))
                        + about.formatted(
                                5,
                                "resolve-dispute",
                                of.formatted("r", "\"outcome\":\"WITHDRAWN\""))
                        + about.formatted(
                                6, "reopen-dispute", of.formatted("o", "\"reason\":\"r\""));

        assertThat(statuses(answers("quarrels", lines))).containsOnly("accepted");
        assertThat(statuses(answers("quarrels", lines))).containsOnly("repeated");
    }

    private static Map<Long, JsonNode> tried(String book, String lines) {
        return answers(send(book, "/imports?dryRun=true", lines, server.token()));
    }

    @Test
    void aBookIsOpenedBeforeWhatComesAfterAndInADryRunForItAlone() {
        String opening =
                """
                {"line":9,"do":"open-book","key":"opening","with":{"name":"Fresh",\
                "timeZone":"UTC","functionalCurrency":"USD"}}
                """;
        String lines = opening + open(1, "f1") + invoice(2, "f1", "fi1");

        assertThat(statuses(tried("no-book-of-lines", lines))).containsOnly("accepted");
        assertThat(at(tried("no-book-of-lines", open(1, "f1")), 1L).at("/problem/type").asString())
                .as("no draft opened it")
                .endsWith("/book-unknown");

        assertThat(statuses(answers("no-book-of-lines", lines))).containsOnly("accepted");
        assertThat(statuses(answers("no-book-of-lines", lines))).containsOnly("repeated");
        assertThat(statuses(tried("no-book-of-lines", open(3, "f3")))).containsOnly("accepted");
    }

    @Test
    void aDryRunFindsAllThatSendingFindsAndRecordsNothing() {
        String lines =
                open(1, "d1")
                        + invoice(2, "d1", "di1")
                        + payment(3, "d1", "di1")
                        + payment(4, "d1", "di1").replace("pay-di1", "pay-again")
                        + invoice(5, "d1", "di1").replace("10.00", "11.00")
                        + invoice(6, "unknown", "di6")
                        + open(7, "d7").replace("CUSTOMER", "FRIEND")
                        + open(8, "d1");
        Map<Long, JsonNode> tried = tried("tried", lines);
        assertThat(statuses(tried))
                .containsExactly(
                        "accepted",
                        "accepted",
                        "accepted",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "repeated");
        assertThat(tried.values()).noneMatch(answer -> answer.has("position"));

        assertThat(tried("tried", lines)).as("nothing of the first one is left").isEqualTo(tried);

        Map<Long, JsonNode> sent = answers("tried", lines);
        assertThat(statuses(sent)).isEqualTo(statuses(tried));
        assertThat(at(sent, 4).get("problem")).isEqualTo(at(tried, 4).get("problem"));
        assertThat(at(sent, 1).get("position").asLong()).isPositive();

        assertThat(statuses(tried("tried", lines)))
                .as("what is recorded counts")
                .containsExactly(
                        "repeated",
                        "repeated",
                        "repeated",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "repeated");
    }

    @Test
    void aDryRunSaysOfABookThatIsNotOpenWhatSendingSays() {
        String book = CommandServer.NO_BOOK + "-for-a-file";
        String lines = open(1, "n1") + invoice(2, "n1", "ni1");
        Map<Long, JsonNode> tried = tried(book, lines);
        assertThat(tried.values())
                .extracting(answer -> answer.at("/problem/type").asString())
                .containsExactly("/problems/book-unknown", "/problems/book-unknown");
        assertThat(tried).isEqualTo(answers(book, lines));
    }

    @Test
    void aDryRunGivesTheNumbersOfASeriesOnlyToItself() {
        String numberless =
                invoice(2, "s1", "si1").replace("\"number\":\"si1\",", "\"series\":\"DRY-\",");
        String twice =
                open(1, "s1")
                        + numberless
                        + numberless.replace("si1", "si2").replace("\"line\":2", "\"line\":3");
        assertThat(statuses(tried("series", twice))).containsOnly("accepted");
        assertThat(statuses(answers("series", twice))).containsOnly("accepted");
    }

    @Test
    void aDryRunTakesNoMoreThanItCanKeep() {
        String lines = open(1, "b1") + " ".repeat(1_000_000) + "\n";
        var much = new StringBuilder(lines);
        while (much.length() <= ImportController.MAX_DRAFT_BYTES) {
            much.append(" ".repeat(1_000_000)).append("\n");
        }
        HttpResponse<String> answer =
                send("much", "/imports?dryRun=true", much.toString(), server.token());
        assertThat(answer.body().lines().toList().getLast())
                .contains("stopped")
                .contains("body-too-large");
    }

    @Test
    void keepsTheOrderOfAnAccountAndRunsOthersBesideIt() {
        var lines = new StringBuilder();
        int line = 0;
        for (int account = 0; account < 20; account++) {
            lines.append(open(++line, "o" + account));
            for (int i = 0; i < 10; i++) {
                String invoice = "o" + account + "-" + i;
                lines.append(invoice(++line, "o" + account, invoice));
                lines.append(payment(++line, "o" + account, invoice));
            }
        }
        Map<Long, JsonNode> answers = answers("order", lines.toString());
        assertThat(answers).hasSize(line);
        assertThat(statuses(answers)).containsOnly("accepted");
    }

    @Test
    void refusesALineThatIsWrongAndGoesOn() {
        String lines =
                open(1, "b1")
                        + "{\"line\":2,\"do\":\n"
                        + "\n"
                        + "[]\n"
                        + "{\"line\":5,\"do\":\"fly\",\"with\":{}}\n"
                        + "{\"line\":6,\"do\":\"reverse-payment\",\"with\":{}}\n"
                        + "{\"line\":7,\"do\":\"open-account\",\"with\":{\"name\":\"\",\"x\":1}}\n"
                        + invoice(8, "unknown", "i8")
                        + invoice(9, "b1", "i9");
        Map<Long, JsonNode> answers = answers("wrong", lines);

        assertThat(at(answers, 1L).get("status").asString()).isEqualTo("accepted");
        assertThat(problem(answers, 2)).isEqualTo("/problems/malformed-json");
        assertThat(problem(answers, 4)).isEqualTo("/problems/invalid-request");
        assertThat(fields(answers, 5)).containsExactly("do");
        assertThat(fields(answers, 6)).containsExactly("key", "of");
        assertThat(fields(answers, 7))
                .contains("with.name", "with.kind", "with.currency", "with.terms", "with.x");
        assertThat(problem(answers, 8)).isEqualTo("/problems/account-unknown");
        assertThat(at(answers, 9L).get("status").asString()).isEqualTo("accepted");
    }

    private static String problem(Map<Long, JsonNode> answers, long line) {
        JsonNode answer = at(answers, line);
        assertThat(answer.get("status").asString()).isEqualTo("refused");
        return answer.at("/problem/type").asString();
    }

    private static List<String> fields(Map<Long, JsonNode> answers, long line) {
        assertThat(problem(answers, line)).isEqualTo("/problems/invalid-request");
        List<String> fields = new ArrayList<>();
        at(answers, line)
                .at("/problem/errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }

    @Test
    void whatIsWrongAmidAnAccountsLinesDisturbsNoneOfThemNorTheirOrder() {
        var lines = new StringBuilder(open(1, "m1"));
        Map<Long, String> expected = new TreeMap<>(Map.of(1L, "accepted"));
        for (int i = 0; i < 40; i++) {
            String invoice = "m-" + i;
            long line = 10 * (i + 1L);
            lines.append(invoice(line, "m1", invoice))
                    .append(invoice(line + 1, "m1", invoice))
                    .append(invoice(line + 2, "m1", invoice).replace("10.00", "11.00"))
                    .append("{\"line\":%d,\"account\":\"m1\"}\n".formatted(line + 3))
                    .append(payment(line + 4, "m1", invoice))
                    .append(payment(line + 5, "m1", invoice))
                    .append(payment(line + 6, "m1", invoice).replace("pay-", "again-"));
            expected.put(line, "accepted");
            expected.put(line + 1, "repeated");
            expected.put(line + 2, "refused");
            expected.put(line + 3, "refused");
            expected.put(line + 4, "accepted");
            expected.put(line + 5, "repeated");
            expected.put(line + 6, "refused");
        }
        Map<Long, JsonNode> answers = answers("amid", lines.toString());

        Map<Long, String> statuses = new TreeMap<>();
        answers.forEach((line, answer) -> statuses.put(line, answer.get("status").asString()));
        assertThat(statuses).isEqualTo(expected);
        assertThat(problem(answers, 12)).isEqualTo("/problems/id-taken");
        assertThat(problem(answers, 13)).isEqualTo("/problems/invalid-request");
        assertThat(problem(answers, 16)).isEqualTo("/problems/exceeds-invoice");
        assertThat(at(answers, 11).get("position")).isEqualTo(at(answers, 10).get("position"));
        assertThat(
                        answers.values().stream()
                                .filter(a -> a.get("status").asString().equals("accepted"))
                                .map(answer -> answer.get("position").asLong()))
                .isSorted();
    }

    @Test
    void givesWhatManyAccountsWantAtOnceToOneOfThem() {
        var lines = new StringBuilder();
        for (int i = 0; i < 50; i++) lines.append(open(i + 1, "w" + i));
        for (int i = 0; i < 50; i++) {
            lines.append(
                    invoice(i + 51, "w" + i, "w-" + i)
                            .replace("\"number\":\"w-" + i, "\"number\":\"N-1"));
        }
        Map<Long, JsonNode> answers = answers("wanted", lines.toString());
        assertThat(statuses(answers)).hasSize(100);
        List<Long> refused = new ArrayList<>();
        answers.forEach(
                (line, answer) -> {
                    if (answer.get("status").asString().equals("refused")) refused.add(line);
                });
        assertThat(refused).hasSize(49).allMatch(line -> line > 50);
        for (long line : refused) {
            assertThat(problem(answers, line)).isEqualTo("/problems/number-taken");
        }
    }

    @Test
    void refusesALineAboveTheLimitAndGoesOn() {
        String lines = open(1, "c1") + "x".repeat(Import.MAX_LINE_BYTES + 1) + "\n" + open(3, "c2");
        Map<Long, JsonNode> answers = answers("long", lines);
        assertThat(statuses(answers)).containsExactly("accepted", "refused", "accepted");
        assertThat(problem(answers, 2)).isEqualTo("/problems/body-too-large");
    }

    @Test
    void carriesOutWhatIsAboutSomethingThere() {
        String later =
                """
                {"line":4,"account":"d1","key":"k-d4","do":"reverse-payment","of":"pay-d-i","with":{"reason":\
                "INSUFFICIENT_FUNDS","effectiveOn":"2026-02-25","fee":{"adjustment":"fee-d",\
                "amount":{"amount":"35.00","currency":"USD"}}}}
                {"line":5,"key":"k-d5","do":"void-invoice","of":"d-i","with":{"reason":"wrong",\
                "voidedOn":"2026-02-26"}}
                """;
        String all = open(1, "d1") + invoice(2, "d1", "d-i") + payment(3, "d1", "d-i") + later;
        assertThat(statuses(answers("about", all))).containsOnly("accepted");
        assertThat(statuses(answers("about", all))).containsOnly("repeated");
    }

    @Test
    void aKeyMakesARepeatDoNothingWhereNoIdDoes() {
        String unapplied = payment(3, "e1", "e-i").replaceFirst(",\\\\?\"allocations\":.*]", "");
        String allocate =
                """
                {"line":4,"account":"e1","key":"k-1","do":"allocate-payment","of":"pay-e-i",\
                "with":{"effectiveOn":"2026-02-21","allocations":[{"invoice":"e-i","amount":\
                {"amount":"4.00","currency":"USD"}}]}}
                """;
        String all = open(1, "e1") + invoice(2, "e1", "e-i") + unapplied + allocate;
        assertThat(statuses(answers("key", all))).containsOnly("accepted");
        assertThat(statuses(answers("key", all))).containsOnly("repeated");
        Map<Long, JsonNode> other = answers("key", allocate.replace("4.00", "5.00"));
        assertThat(problem(other, 4)).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void keepsTheLineBreaksOfADescription() {
        String lines =
                open(1, "br")
                        + invoice(2, "br", "br-i")
                                .replace("\"description\":\"x\"", "\"description\":\"x\\ny\"");
        assertThat(statuses(answers("breaks", lines))).containsOnly("accepted");
    }

    /** Sent again, by us after a stall or by the caller after a break, it would be done twice. */
    @Test
    void refusesALineThatNamesNothingOfItsOwn() {
        answers("own", open(1, "o1") + invoice(2, "o1", "o-i") + payment(3, "o1", "o-i"));
        String nameless =
                invoice(1, "o1", "o-j").replace("\"invoice\":\"o-j\",", "")
                        + payment(2, "o1", "o-i").replace("\"payment\":\"pay-o-i\",", "")
                        + """
                        {"line":3,"account":"o1","do":"allocate-payment","of":"pay-o-i","with":{\
                        "allocations":[{"invoice":"o-i","amount":{"amount":"3.00","currency":"USD"}}]}}
                        {"line":4,"account":"o1","do":"void-invoice","of":"o-i","with":{"reason":"x"}}
                        {"line":5,"do":"make-adjustment","with":{"account":"o1","kind":"WRITE_OFF",\
                        "amount":{"amount":"-1.00","currency":"USD"},"reason":"x"}}
                        {"line":6,"do":"add-note","with":{"account":"o1","kind":"NOTE","text":"x"}}
                        """;
        Map<Long, JsonNode> answers = answers("own", nameless);
        assertThat(answers).hasSize(6);
        for (long line : answers.keySet()) {
            assertThat(fields(answers, line)).as("line " + line).contains("key");
        }
    }

    @Test
    void takesTheExampleOfItsDocumentTwiceAndDoesItOnce() {
        JsonNode document = OpenApiContract.of("commands").document();
        String example =
                document.at("/paths/~1v1~1books~1{book}~1imports/post/requestBody/content")
                        .path("application/x-ndjson")
                        .path("example")
                        .toString();
        answers("example", open(1, "riverside"));
        assertThat(statuses(answers("example", example))).containsExactly("accepted");
        assertThat(statuses(answers("example", example))).containsExactly("repeated");
    }

    @Test
    void opensNoMoreStreamsThanItHasMemoryFor() throws Exception {
        List<RawImport> open = new ArrayList<>();
        try {
            for (int i = 0; i < ImportController.STREAMS; i++) {
                var raw = new RawImport("many");
                open.add(raw);
                raw.send(open(1, "many-" + i));
                raw.answer();
            }
            HttpResponse<String> refused = send("many", open(1, "one-more"), server.token());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/imports-busy");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        } finally {
            for (RawImport raw : open) raw.close();
        }
        Gauge active = server.bean(MeterRegistry.class).get(ImportController.ACTIVE).gauge();
        Eventually.until("the imports have ended", () -> active.value() == 0);
        assertThat(statuses(answers("many", open(1, "one-more")))).containsExactly("accepted");
    }

    @Test
    void allowsALineWhatItsTokenAllows() {
        String poster =
                server.token(
                        new Grant(
                                "bank",
                                Set.of(Permission.POST),
                                List.of("scopes"),
                                Map.of(),
                                Duration.ofMinutes(5)));
        answers("scopes", open(1, "f1") + invoice(2, "f1", "f-i"));

        Map<Long, JsonNode> answers =
                answers(send("scopes", open(1, "f2") + payment(2, "f1", "f-i"), poster));
        assertThat(problem(answers, 1)).isEqualTo("/problems/scope-missing");
        assertThat(at(answers, 2L).get("status").asString()).isEqualTo("accepted");

        assertThat(send("another", open(1, "f2"), poster).statusCode()).isEqualTo(403);
        String reader =
                server.token(
                        new Grant(
                                "reader",
                                Set.of(Permission.READ),
                                List.of("scopes"),
                                Map.of(),
                                Duration.ofMinutes(5)));
        assertThat(send("scopes", open(1, "f2"), reader).statusCode()).isEqualTo(403);
    }

    @Test
    void answersWhileTheLinesAreStillComing() throws Exception {
        try (var raw = new RawImport("streamed")) {
            raw.send(open(1, "g1"));
            assertThat(raw.answer().get("line").asLong()).isEqualTo(1);
            raw.send(open(2, "g2"));
            assertThat(raw.answer().get("line").asLong()).isEqualTo(2);
        }
    }

    @Test
    void stopsWhenTheCallerIsGone() throws Exception {
        try (var raw = new RawImport("gone")) {
            raw.send(open(1, "h1"));
            raw.answer();
        }
        Gauge active = server.bean(MeterRegistry.class).get(ImportController.ACTIVE).gauge();
        Eventually.until("the import has ended", () -> active.value() == 0);
    }

    @Test
    void holdsBackACallerWhoDoesNotReadAndLosesNothing() throws Exception {
        int count = 60_000;
        String source = "s".repeat(ImportLine.MAX_SOURCE);
        var sent = new AtomicInteger();
        try (var raw = new RawImport("slow")) {
            var sending = new CompletableFuture<Void>();
            Thread sender =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    for (int line = 1; line <= count; line++) {
                                        raw.send(
                                                "{\"line\":%d,\"source\":\"%s\",\"do\":\"nothing\"}\n"
                                                        .formatted(line, source));
                                        sent.set(line);
                                    }
                                    sending.complete(null);
                                } catch (UncheckedIOException e) {
                                    sending.completeExceptionally(e);
                                }
                            });
            Eventually.until("the caller is held back", new Standstill(sender, sent));
            assertThat(sent).hasValueLessThan(count);
            for (int answers = 1; answers <= count; answers++) raw.answer();
            sending.get(1, TimeUnit.MINUTES);
        }
    }

    /** A thread that waits and has sent nothing more over several looks. */
    private static final class Standstill implements BooleanSupplier {
        private static final int LOOKS = 10;

        private final Thread sender;
        private final AtomicInteger sent;
        private int before;
        private int looks;

        Standstill(Thread sender, AtomicInteger sent) {
            this.sender = sender;
            this.sent = sent;
        }

        @Override
        public boolean getAsBoolean() {
            int now = sent.get();
            boolean stands = now == before && sender.getState() == Thread.State.WAITING;
            looks = stands ? looks + 1 : 0;
            before = now;
            return looks >= LOOKS;
        }
    }

    /** An import over a connection of its own, sending and reading as it likes. */
    private static final class RawImport implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private boolean headersRead;

        RawImport(String book) throws IOException {
            socket = new Socket("127.0.0.1", server.port());
            socket.setSoTimeout(20_000);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            out.write(
                    ("POST /v1/books/"
                                    + book
                                    + "/imports HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer "
                                    + server.token()
                                    + "\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        void send(String line) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            try {
                out.write(
                        (Integer.toHexString(bytes.length) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The next line of the answer that is JSON; chunk sizes are not. */
        JsonNode answer() throws IOException {
            for (String line = line(); ; line = line()) {
                if (!headersRead) {
                    if (line.startsWith("HTTP/")) assertThat(line).contains("200");
                    headersRead = line.isEmpty();
                } else if (line.startsWith("{")) {
                    return EventJson.mapper().readTree(line);
                }
            }
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int c = in.read(); c != '\n'; ) {
                if (c < 0) throw new IOException("the answer ended");
                if (c != '\r') line.write(c);
                c = in.read();
            }
            return line.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
