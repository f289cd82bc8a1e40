package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was written down, adjusted, closed and compared, and who sees it. */
final class RecordsTest {

    private static final Pattern ADJUSTMENT = Pattern.compile("/adjustments/([0-9a-f-]{36})");

    private final Book book =
            new Book()
                    .account("acme", "Acme")
                    .invoice("i1", "acme", "2026-02-01", "500.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));
    private final Visitor chief = Visitor.of(Site.clerk("chief", book.id()));
    private final Visitor reader =
            Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));

    @Test
    void whoReadsSeesNotesAdjustmentsAndMonths() {
        clerk.get(b + "/accounts/acme/note");
        clerk.post(
                b + "/accounts/acme/note",
                Map.of("text", "They pay on Friday", "kind", "CONTACT", "invoice", "i1"));
        String adjustment = adjusted("-20");
        clerk.get(b + "/periods/2026-01/close");
        clerk.post(b + "/periods/2026-01/close", Map.of());
        clerk.get(b + "/accounts/acme");
        assertThat(reader.get(b + "/accounts/acme/notes").body())
                .contains("They pay on Friday")
                .contains("/invoices/i1")
                .contains("clerk");
        assertThat(reader.get(b + "/accounts/acme/adjustments").body())
                .contains("Write off")
                .contains("gone")
                .contains("−20.00");
        assertThat(reader.get(b + "/adjustments/" + adjustment).body())
                .contains("Made")
                .contains("by clerk")
                .doesNotContain("Take back");
        assertThat(reader.get(b + "/periods").body()).contains("by clerk").contains("2026-01");
        assertThat(reader.get(b + "/accounts/acme/notes?known=1").body()).contains("Not there");
    }

    @Test
    void whatTwoPeopleMadeIsTakenBackByTwo() {
        String path = b + "/adjustments/" + adjusted("-300");
        chief.get(path + "/approve");
        chief.post(path + "/approve", Map.of());
        clerk.get(path + "/reverse");
        assertThat(clerk.post(path + "/reverse", Map.of("reason", "they paid")).body())
                .contains("somebody else has to approve it")
                .contains("Reversal proposed")
                .contains("Withdraw");
        assertThat(chief.get(path + "/approve").body()).contains("asked by clerk");
        chief.post(path + "/approve", Map.of());
        assertThat(chief.get(path).body()).contains("Taken back").contains("approved by chief");
        assertThat(chief.get(b + "/accounts/acme").body()).contains(">500.00<");
    }

    /** Of the invoice; its id. */
    private String adjusted(String amount) {
        clerk.get(b + "/new-adjustment?account=acme&invoice=i1");
        clerk.post(
                b + "/new-adjustment",
                Map.of(
                        "account",
                        "acme",
                        "kind",
                        "WRITE_OFF",
                        "amount",
                        amount,
                        "reason",
                        "gone",
                        "invoice",
                        "i1"));
        Matcher id = ADJUSTMENT.matcher(clerk.get(b + "/accounts/acme/adjustments").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void tablesAreComparedWithHistoryByWhoAuditsAlone() {
        assertThat(reader.get(b + "/reconciliation").body()).doesNotContain("Compare them");
        assertThat(reader.post(b + "/reconciliation/history", Map.of()).status()).isEqualTo(403);
        assertThat(clerk.get(b + "/reconciliation").body()).contains("Compare them");
        Answer begun = clerk.post(b + "/reconciliation/history", Map.of());
        assertThat(begun.body()).contains("Tables and history").contains("Asked for by clerk");
        String job = begun.response().uri().getPath();
        Eventually.until(
                "the comparison is made", () -> clerk.get(job).body().contains("The same"));
        assertThat(clerk.get(job).body())
                .doesNotContain("hx-get")
                .contains("Every row is what the events add up to");
        assertThat(reader.get(job).status()).isEqualTo(403);
        clerk.get(b + "/reconciliation");
        assertThat(clerk.post(b + "/reconciliation/history?known=1", Map.of()).status())
                .isEqualTo(409);
    }
}
