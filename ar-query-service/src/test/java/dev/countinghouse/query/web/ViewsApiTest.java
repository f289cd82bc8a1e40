package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.http.LocalTokens.Grant;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Saved views: each sees their own and what is shared, and nobody what another keeps. */
final class ViewsApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("views");
    private static long first = 0;
    private static String known = "";

    @BeforeAll
    static void publish() {
        first =
                server.publish(
                        account(BOOK, "acme"),
                        saved("ann-own", "Mine", "/invoices", "ann", false),
                        saved("ann-shared", "Late", "/queues/overdue", "ann", true),
                        saved("bob-own", "Bob's", "/invoices", "bob", false),
                        saved("bob-shared", "Late", "/invoices", "bob", true),
                        saved("withdrawn", "Was shared", "/invoices", "bob", true),
                        saved("gone", "Gone", "/invoices", "ann", true));
        long last =
                server.publish(
                        saved("withdrawn", "Is not", "/invoices", "bob", false),
                        new ViewRemoved(BOOK, new ViewId("gone"), LocalDate.parse("2026-03-02")));
        known = Long.toString(last);
    }

    private static ViewSaved saved(
            String id, String name, String page, String owner, boolean shared) {
        LocalDate on = LocalDate.parse("2026-03-01");
        return new ViewSaved(BOOK, new ViewId(id), name, page, "a=b", owner, shared, on);
    }

    private static HttpResponse<String> ask(String person, String path) {
        String token = server.token(Grant.everything(person, Duration.ofHours(1)));
        return server.send(
                server.to("/v1/books/views" + path, token)
                        .header(QueryRequest.MIN_POSITION, known)
                        .build());
    }

    private static JsonNode get(String person, String path) {
        HttpResponse<String> answer = ask(person, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(view -> view.get("view").asString()).toList();
    }

    @Test
    void eachSeesTheirOwnAndWhatIsSharedByName() {
        assertThat(ids(get("ann", "/views")))
                .containsExactly("ann-shared", "bob-shared", "ann-own");
        assertThat(ids(get("bob", "/views")))
                .containsExactly("bob-own", "withdrawn", "ann-shared", "bob-shared");
        assertThat(ids(get("carol", "/views"))).containsExactly("ann-shared", "bob-shared");
    }

    @Test
    void onlyThoseOfOnePage() {
        assertThat(ids(get("ann", "/views?page=/invoices")))
                .containsExactly("bob-shared", "ann-own");
        assertThat(ids(get("ann", "/views?page=/payments"))).isEmpty();
    }

    @Test
    void saysWhatAViewIsAndWhose() {
        JsonNode view = get("carol", "/views/bob-shared");
        assertThat(view.get("name").asString()).isEqualTo("Late");
        assertThat(view.get("page").asString()).isEqualTo("/invoices");
        assertThat(view.get("query").asString()).isEqualTo("a=b");
        assertThat(view.get("owner").asString()).isEqualTo("bob");
        assertThat(view.get("shared").asBoolean()).isTrue();
        assertThat(get("bob", "/views/withdrawn").get("name").asString()).isEqualTo("Is not");
    }

    @Test
    void whatOthersKeepIsNotThereForAnybodyElse() {
        for (String path : List.of("/views/bob-own", "/views/withdrawn", "/views/gone")) {
            assertThat(ask("ann", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ask("ann", "/views").body()).doesNotContain("Bob's").doesNotContain("Is not");
    }

    @Test
    void tellsWhatWasThereAsKnownThen() {
        assertThat(ids(get("carol", "/views?knownPosition=" + first)))
                .containsExactly("gone", "ann-shared", "bob-shared", "withdrawn");
        assertThat(ids(get("carol", "/views?effectiveOn=2026-02-28"))).isEmpty();
    }

    @Test
    void comesInPages() {
        var seen = new ArrayList<String>();
        JsonNode page = get("bob", "/views?limit=1");
        seen.addAll(ids(page));
        while (page.has("next")) {
            page = get("bob", "/views?limit=1&cursor=" + page.get("next").asString());
            seen.addAll(ids(page));
        }
        assertThat(seen).isEqualTo(ids(get("bob", "/views")));
    }
}
