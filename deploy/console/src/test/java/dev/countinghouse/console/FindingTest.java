package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Two dates beside each other, what changed between two times, and finding by a part. */
final class FindingTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("north", "Northern Mills")
                    .invoice("INV-10041", "acme", "2026-01-15", "1250.00")
                    .invoice("INV-10042", "north", "2026-02-20", "99.00")
                    .payment("p1", "acme", "2026-02-25", "250.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    @Test
    void agingIsComparedWithAnotherDate() {
        String page = clerk.get(b + "/aging?on=2026-02-28&against=2026-02-10").body();
        assertThat(page)
                .contains("On both dates")
                .contains("Feb 10, 2026")
                .containsPattern(
                        "(?s)Total.{0,80}<small>USD</small>.*?1,250.00.*?1,099.00.*?−151.00");
        assertThat(clerk.get(b + "/aging?against=soonish").body()).contains("is no date");
        assertThat(clerk.get(b + "/aging").body()).doesNotContain("On both dates");
    }

    @Test
    void whatWasRecordedSinceAPositionOrATimeIsTold() {
        Answer history = clerk.get(b + "/changes?since=1&account=acme");
        assertThat(history.body())
                .contains("Invoice issued")
                .contains("Payment posted")
                .doesNotContain("INV-10042")
                .containsPattern("Changed by</dt><dd>1,000.00");
        assertThat(clerk.get(b + "/changes?since=2025-12-31").body())
                .contains("INV-10042")
                .containsPattern("Owed as known now</dt><dd>1,099.00");
        assertThat(clerk.get(b + "/changes").status()).isEqualTo(200);
        assertThat(clerk.get(b + "/changes?since=lately").body())
                .contains("is no position and no time");
        assertThat(clerk.get(b + "/accounts/acme").body()).contains("/changes?account=acme");
        assertThat(clerk.get(b + "/aging").body()).contains(b + "/changes\"");
    }

    @Test
    void aPartOfANameANumberOrAnAmountFinds() {
        assertThat(clerk.get(b + "/search?q=mills").response().uri().getPath())
                .isEqualTo(b + "/accounts/north");
        assertThat(clerk.get(b + "/search?q=1,250.00").response().uri().getPath())
                .isEqualTo(b + "/invoices/INV-10041");
        assertThat(clerk.get(b + "/search?q=INV-1004").body())
                .contains("INV-10041")
                .contains("INV-10042");
        assertThat(clerk.get(b + "/search?q=x").body()).contains("Nothing is like this");
    }

    @Test
    @NeedsBrowser
    void theBestHitIsOneKeyAway() {
        try (Someone someone = Someone.at(Site.clerk("finder", book.id()))) {
            someone.goes(b + "/today").presses("Control+k").types("INV-1004").presses("Enter");
            someone.sees("Search");
            someone.presses("Enter").sees("Invoice INV-1004");
            assertThat(someone.keys()).isEqualTo(3);
            assertThat(someone.complaints()).isEmpty();
        }
    }

    @Test
    void amountsBelowZeroStandAsThePersonWants() {
        clerk.get(b + "/preferences");
        assertThat(clerk.get(b + "/changes?since=1").body()).contains("−250.00");
        clerk.get(b + "/preferences");
        clerk.post(b + "/preferences", Map.of("negative", "brackets"));
        assertThat(clerk.get(b + "/changes?since=1").body())
                .contains("(250.00)")
                .doesNotContain("−250.00");
        clerk.get(b + "/preferences");
        clerk.post(b + "/preferences", Map.of("negative", "minus"));
        assertThat(clerk.get(b + "/changes?since=1").body()).contains("−250.00");
    }
}
