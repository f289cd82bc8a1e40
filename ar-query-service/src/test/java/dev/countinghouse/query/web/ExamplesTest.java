package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.allocation;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.EventJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The examples in the document are what a small book really answers. */
final class ExamplesTest {

    private static final int EXAMPLES = 8;

    /** One of its own, so that the positions are always the same. */
    private static final QueryServer server = new QueryServer();

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> examples() {
        long last =
                server.publish(
                        account("acme"),
                        invoice("acme", "inv-1", "100.00", "2026-01-01", "2026-01-31"),
                        invoice("acme", "inv-2", "55.50", "2026-02-10", "2026-03-12"),
                        payment(
                                "acme",
                                "pay-1",
                                "80.00",
                                "2026-02-15",
                                allocation(1, "inv-1", "70.00")));
        var tests = new ArrayList<DynamicTest>();
        for (JsonNode path : QueryServer.CONTRACT.document().get("paths")) {
            for (JsonNode example :
                    path.at("/get/responses/200/content/application~1json/examples")) {
                String request = example.get("summary").asString().substring("GET ".length());
                tests.add(
                        DynamicTest.dynamicTest(
                                request, () -> compare(request, last, example.get("value"))));
            }
        }
        assertThat(tests).hasSize(EXAMPLES);
        return tests;
    }

    private static void compare(String request, long last, JsonNode example) {
        HttpResponse<String> answer =
                server.get(request, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(EventJson.mapper().readTree(answer.body()))
                .as("%s answers %s", request, answer.body())
                .isEqualTo(example);
    }
}
