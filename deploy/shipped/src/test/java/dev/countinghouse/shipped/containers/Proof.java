package dev.countinghouse.shipped.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.client.Api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** That all that was acknowledged is there once, the chain whole, and every book in agreement. */
final class Proof {

    private static final List<String> MADE = List.of("ar.InvoiceIssued", "ar.PaymentPosted");

    private final Api api;
    private final String book;

    Proof(Api api, String book) {
        this.api = api;
        this.book = book;
    }

    void of(Work work) throws IOException, InterruptedException {
        List<String> recorded = recorded(work.name() + "-");
        assertThat(recorded).doesNotHaveDuplicates();
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(work.acknowledged());
        BigDecimal open = BigDecimal.ZERO;
        for (int clerk = 1; clerk <= Work.CLERKS; clerk++) {
            JsonNode account =
                    api.get(
                            "/v1/books/" + book + "/accounts/" + work.account(clerk),
                            work.position());
            open = open.add(new BigDecimal(account.at("/open/amount").asString()));
        }
        long invoices = recorded.stream().filter(id -> !id.endsWith("-paid")).count();
        long cents =
                invoices * Work.INVOICE_CENTS - (recorded.size() - invoices) * Work.PAYMENT_CENTS;
        assertThat(open).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        tied(work.position());
    }

    /** What the log has of somebody's invoices and payments, as the events' own stream says. */
    private List<String> recorded(String prefix) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String path = "/v1/books/" + book + "/events?type=" + String.join("&type=", MADE);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(api.stream(path), StandardCharsets.UTF_8))) {
            JsonNode line = new JsonMapper().createObjectNode();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line = new JsonMapper().readTree(text);
                JsonNode event = line.path("payload");
                String id = event.path("invoice").asString(event.path("payment").asString(""));
                if (line.path("name").asString("").equals(MADE.getLast())) {
                    id = event.path("payment").asString("");
                }
                if (id.startsWith(prefix)) ids.add(id);
            }
            assertThat(line.has("end")).as("the stream is whole").isTrue();
        }
        return ids;
    }

    /** The chain fits from its first event to the book's head, and both reports tie. */
    void tied(long position) throws InterruptedException {
        JsonNode chain = api.audit("/v1/books/" + book + "/verification");
        assertThat(chain.path("fits").asBoolean()).as(chain.toString()).isTrue();
        for (String report : List.of("control-account", "roll-forward")) {
            JsonNode found = api.get("/v1/books/" + book + "/reconciliation/" + report, position);
            assertThat(found.path("ties").asBoolean()).as(found.toString()).isTrue();
        }
    }
}
