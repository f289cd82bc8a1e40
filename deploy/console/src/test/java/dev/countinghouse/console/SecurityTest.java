package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is asked of somebody else's book, by somebody else's form, or with a used key. */
final class SecurityTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Site site = Site.running();

    @Test
    void aStrangerIsShownTheDoorAndNothingElse() {
        Visitor stranger = Visitor.stranger(site.console());
        for (String path :
                new String[] {"/", "/b/main/today", "/b/main/accounts/acme", "/actuator/env"}) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).as(path).endsWith("/login");
        }
        assertThat(stranger.get("/login").status()).isEqualTo(200);
    }

    @Test
    void aLoginLinkWorksOnce() {
        String link = site.link(Site.clerk("once", "main"));
        Answer first = Visitor.stranger(site.console()).go(link);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).doesNotContain("login");
        Answer second = Visitor.stranger(site.console()).go(link);
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.body()).contains("Each link works once");
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anInventedLinkLetsNobodyIn() {
        for (String secret : new String[] {"", "AAAA", site.token(Site.clerk("token", "main"))}) {
            Answer answer = Visitor.stranger(site.console()).get("/login/link?secret=" + secret);
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void theSessionIsACookieThatNoScriptReadsAndNoOtherSiteSends() {
        Answer in = Visitor.stranger(site.console()).go(site.link(Site.clerk("cookie", "main")));
        assertThat(in.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void loggingInMakesASessionOfItsOwn() {
        Visitor visitor = Visitor.stranger(site.console());
        String before = visitor.go(site.link(Site.clerk("first", "main"))).header("Set-Cookie");
        String after = visitor.go(site.link(Site.clerk("second", "main"))).header("Set-Cookie");
        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void thePageOfAnotherBookIsClosedWhetherOrNotThereIsOne() {
        Book book = new Book().account("acme", "Acme").shown();
        Visitor other = Visitor.of(Site.clerk("other", "elsewhere"));
        for (String path :
                new String[] {"/b/" + book.id() + "/accounts/acme", "/b/none/accounts/acme"}) {
            Answer answer = other.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .as(path)
                    .contains("does not open this book")
                    .doesNotContain("Acme");
        }
    }

    @Test
    void aFormOfAnotherSessionIsNotAccepted() {
        Book book = new Book().account("acme", "Acme").shown();
        String path = "/b/" + book.id() + "/accounts/acme/note";
        Visitor mine = Visitor.of(Site.clerk("mine", book.id()));
        mine.get(path);
        assertThat(mine.forged(path, Map.of("text", "forged", "kind", "GENERAL")).status())
                .isEqualTo(403);
        assertThat(
                        mine.forged(
                                        path,
                                        Map.of(
                                                "_csrf", "made-up", "text", "forged", "kind",
                                                "GENERAL"))
                                .status())
                .isEqualTo(403);
        assertThat(mine.get("/b/" + book.id() + "/accounts/acme/notes").body())
                .doesNotContain("forged");
    }

    @Test
    void aSessionThatIsLoggedOutIsOver() {
        Book book = new Book().account("acme", "Acme").shown();
        Visitor visitor = Visitor.of(Site.clerk("leaving", book.id()));
        visitor.get("/b/" + book.id() + "/accounts");
        Answer out = visitor.post("/logout", Map.of());
        assertThat(out.body()).contains("You are logged out");
        assertThat(visitor.get("/b/" + book.id() + "/accounts").body()).doesNotContain("Acme");
    }

    @Test
    void everyAnswerForbidsWhatIsNotOurs() {
        Answer page = Visitor.of(Site.clerk("headers", "main")).get("/b/main/today");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContainPattern("<script(?! src)")
                .doesNotContainPattern(" on[a-z]+=\"| style=\"");
    }

    @Test
    void scriptInTextIsText() {
        Book book =
                new Book()
                        .account("acme", "Acme " + SCRIPT)
                        .invoice("inv-1", "acme", "2026-02-01", "10.00")
                        .shown();
        Visitor clerk = Visitor.of(Site.clerk("script", book.id()));
        String b = "/b/" + book.id();
        clerk.get(b + "/accounts/acme/note");
        clerk.post(b + "/accounts/acme/note", Map.of("text", SCRIPT, "kind", "GENERAL"));
        clerk.get(b + "/new-adjustment?account=acme");
        clerk.post(
                b + "/new-adjustment",
                Map.of("account", "acme", "kind", "CREDIT_MEMO", "amount", "-5", "reason", SCRIPT));
        for (String path :
                new String[] {
                    "/accounts",
                    "/accounts/acme",
                    "/accounts/acme/notes",
                    "/accounts/acme/activity",
                    "/overdue",
                    "/history",
                    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/aging",
                    "/invoices?number=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                    "/accounts/acme?on=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/accounts/%3Cscript%3E"
                }) {
            assertThat(markup(clerk.get(b + path))).as(path).doesNotContain("<script>");
        }
        Answer again = refusedNote(clerk, b);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"&lt;script>");
        assertThat(markup(again)).doesNotContain("<script>");
    }

    /** Without what stands in quotes, where a tag is none. */
    private static String markup(Answer page) {
        return page.body().replaceAll("=\"[^\"]*\"", "");
    }

    /** Comes back with what was typed, because the text is missing. */
    private static Answer refusedNote(Visitor clerk, String b) {
        clerk.get(b + "/accounts/acme/note");
        return clerk.post(
                b + "/accounts/acme/note",
                Map.of("text", "", "kind", "GENERAL", "invoice", SCRIPT));
    }

    @Test
    void noAddressLeadsToAnotherSite() {
        Visitor visitor = Visitor.of(Site.clerk("redirect", "main"));
        for (String path :
                new String[] {
                    "/?book=//evil.example", "/?book=https://evil.example",
                            "/login?next=https://evil.example",
                    "/b/main/search?q=//evil.example", "//evil.example/b", "/b/main//evil.example"
                }) {
            Answer answer = visitor.get(path);
            assertThat(answer.response().uri().toString()).as(path).startsWith(site.console());
        }
    }

    @Test
    void whatARoleDoesNotIncludeIsNotOfferedAndRefusedIfTried() {
        Book book = new Book().account("acme", "Acme").shown();
        String b = "/b/" + book.id();
        Visitor reader = Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));
        Answer page = reader.get(b + "/accounts/acme");
        assertThat(page.body())
                .contains("Acme")
                .doesNotContain("Post a payment")
                .doesNotContain("/close");
        reader.get(b + "/accounts/acme/close");
        Answer tried = reader.post(b + "/accounts/acme/close", Map.of("reason", "because"));
        assertThat(tried.status()).isEqualTo(403);
        assertThat(tried.body()).contains("scope-missing").contains("because");
        assertThat(reader.get(b + "/history").status()).isEqualTo(403);
    }

    @Test
    void aPersonWithoutReadingIsToldSo() {
        Visitor nobody = Visitor.of(Site.grant("auditor", Set.of(Permission.AUDIT), "main"));
        assertThat(nobody.get("/b/main/accounts").status()).isEqualTo(403);
    }
}
