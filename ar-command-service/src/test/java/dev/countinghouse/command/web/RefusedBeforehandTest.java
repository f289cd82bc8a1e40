package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import dev.countinghouse.http.testing.OpenApiContract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What is not understood, or could not be answered, leaves nothing in the log of events. */
class RefusedBeforehandTest {

    private static final CommandServer server = CommandServer.shared();
    private static final OpenApiContract contract = CommandServer.CONTRACT;
    private static final String BOOK = "/v1/books/beforehand";

    @BeforeAll
    static void openAnAccount() {
        server.post(
                BOOK + "/accounts",
                """
                {"account":"riverside","name":"N","kind":"CUSTOMER","currency":"USD",
                 "terms":{"due":{"days":30}},"openedOn":"2026-01-01"}
                """);
    }

    static List<String> commands() {
        return contract.operations().stream()
                .filter(operation -> operation.startsWith("POST"))
                .toList();
    }

    private static HttpResponse<String> send(String operation, String query, String accept) {
        String path =
                operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{book}", "beforehand")
                        .replace("{period}", "2026-03")
                        .replace("{number}", "1")
                        .replaceAll("\\{\\w+}", "riverside");
        var content = contract.operation(operation).at("/requestBody/content");
        var request = server.to(path + query, server.token()).header("Accept", accept);
        if (content.isMissingNode()) {
            request.POST(BodyPublishers.noBody());
        } else {
            String type = content.propertyNames().iterator().next();
            String body = content.get(type).path("example").toString();
            request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
        }
        return server.send(request.build());
    }

    private static long events() {
        var request = server.to(BOOK + "/events", server.token()).build();
        return server.send(request).body().lines().count();
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(CommandServer.json(answer).get("type").asString())
                .isEqualTo("/problems/" + reason);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandWhoseAnswerIsNotAccepted(String operation) {
        long before = events();
        refused(send(operation, "", "text/html"), 406, "not-acceptable");
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandWithAQueryParameterThatItDoesNotHave(String operation) {
        long before = events();
        refused(send(operation, "?dry-run=true", "*/*"), 400, "invalid-request");
        refused(send(operation, "?=1", "*/*"), 400, "bad-request");
        assertThat(events()).isEqualTo(before);
    }

    private static HttpResponse<String> invoice(String more, String quantity) {
        return server.post(
                BOOK + "/invoices",
                """
                {"account":"riverside","currency":"USD",%s
                 "lines":[{"description":"Hours","quantity":"%s","unitPrice":"1.00"}]}
                """
                        .formatted(more, quantity));
    }

    private static String onlyField(HttpResponse<String> answer) {
        refused(answer, 400, "invalid-request");
        var errors = CommandServer.json(answer).get("errors");
        assertThat(errors.size()).as(answer.body()).isEqualTo(1);
        return errors.get(0).get("field").asString();
    }

    @Test
    void aSeriesBesideANumber() {
        assertThat(onlyField(invoice("\"number\":\"A-1\",\"series\":\"B-\",", "1")))
                .isEqualTo("series");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", ".5", "-.5", "1..5", "+1", "1e3", "--1", "１", "0x1"})
    void aQuantityThatIsNoPlainDecimal(String quantity) {
        assertThat(onlyField(invoice("", quantity))).isEqualTo("lines[0].quantity");
    }

    @Test
    void aDateThatIsASlipOfTheFinger() {
        LocalDate far = LocalDate.now(ZoneOffset.UTC).plusYears(10).plusDays(2);
        for (String date : List.of("2999-01-01", far.toString())) {
            assertThat(onlyField(invoice("\"invoiceDate\":\"" + date + "\",", "1")))
                    .isEqualTo("invoiceDate");
            assertThat(onlyField(invoice("\"dueOn\":\"" + date + "\",", "1"))).isEqualTo("dueOn");
        }
    }

    @Test
    void aRefusalIsNoWarning() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var warnings = new ListAppender<ILoggingEvent>();
        warnings.start();
        root.addAppender(warnings);
        try {
            var unknown =
                    server.post(
                            BOOK + "/notes",
                            "{\"account\":\"nobody\",\"kind\":\"GENERAL\",\"text\":\"t\"}");
            refused(unknown, 404, "account-unknown");
        } finally {
            root.detachAppender(warnings);
        }
        assertThat(warnings.list)
                .filteredOn(event -> event.getLoggerName().startsWith("org.axonframework"))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }
}
