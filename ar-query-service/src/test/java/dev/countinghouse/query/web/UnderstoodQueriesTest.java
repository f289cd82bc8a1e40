package dev.countinghouse.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.history.RandomHistory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** A query that is not understood, or could not be answered, is refused. */
class UnderstoodQueriesTest {

    private static final QueryServer server = QueryServer.shared();
    private static final String BOOK = "/v1/books/understood";
    private static String known = "";

    @BeforeAll
    static void publish() {
        var history = RandomHistory.of(3, new BookId("understood"), 60);
        known = Long.toString(server.publish(history));
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return server.get(BOOK + path, headers);
    }

    private static JsonNode refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = QueryServer.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + reason);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"?=1", "?effectiveOn=%ff", "?&=", "?reference=%00", "?a=%C0%80"})
    void refusesAQueryThatIsNone(String query) {
        refused(get("/payments" + query), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%EF%BC%91", "+5", "%2B5", "5.0", "0", "1001", "-1", ""})
    void readsNumbersInPlainDigits(String limit) {
        JsonNode problem = refused(get("/invoices?limit=" + limit), 400, "invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("limit");
    }

    @Test
    void refusesADateBesideTheLastDayThatReplacesIt() {
        for (String view : new String[] {"/accounts/a0/activity", "/reconciliation/roll-forward"}) {
            JsonNode problem =
                    refused(
                            get(view + "?to=2026-03-31&effectiveOn=2026-04-30"),
                            400,
                            "invalid-request");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo("effectiveOn");
        }
    }

    @Test
    void refusesAnotherDateBesideACursor() {
        JsonNode first =
                QueryServer.json(
                        get(
                                "/invoices?limit=1&effectiveOn=2026-03-31",
                                QueryRequest.MIN_POSITION,
                                known));
        String rest = "/invoices?limit=1&cursor=" + first.get("next").asString();
        refused(get(rest + "&effectiveOn=2026-04-30"), 400, "invalid-request");
        refused(get(rest + "&knownPosition=0"), 400, "invalid-request");
        assertThat(get(rest + "&effectiveOn=2026-03-31").statusCode()).isEqualTo(200);
        assertThat(get(rest).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/aging", "/invoices", "/trial-balance", "/reconciliation/control-account"})
    void refusesWhomItCouldNotAnswer(String view) {
        refused(get(view, "Accept", "text/html"), 406, "not-acceptable");
        refused(get(view, "Accept", "application/problem+json"), 406, "not-acceptable");
    }

    @Test
    void answersInTheFormThatIsLikedBest() {
        var answer = get("/invoices", "Accept", "text/csv;q=0.1, application/json");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        refused(get("/aging", "Accept", "text/csv"), 406, "not-acceptable");
    }
}
