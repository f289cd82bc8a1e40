package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;

import org.junit.jupiter.api.Test;

/** What the office tells its managers of a month, and where each figure comes from. */
final class MonthEndTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .invoice("i1", "acme", "2026-02-01", "1000.00")
                    .invoice("i2", "acme", "2026-03-05", "250.50")
                    .payment("p1", "acme", "2026-03-10", "75.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    @Test
    void aMonthIsToldWithTheOnesBeforeAndEachFigureLeadsToItsRows() {
        String page = clerk.get(b + "/month-end?month=2026-03").body();
        assertThat(page)
                .contains("Month end, March 2026", "February 2026", "March 2025")
                .contains("1,250.50", "250.50", "75.00", "Acme Bakery")
                .contains("It <strong class=\"good\">ties</strong>")
                .contains(b + "/aging?on=2026-03-31")
                .contains(b + "/roll-forward?from=2026-03-01&amp;to=2026-03-31");
        assertThat(clerk.get(b + "/month-end.pdf?month=2026-03").body()).startsWith("%PDF");
    }

    @Test
    void aMonthThatIsNoneIsRefusedInWords() {
        assertThat(clerk.get(b + "/month-end?month=June").body()).contains("2026-06");
        assertThat(clerk.get(b + "/month-end?month=1999-12").body())
                .contains("Month end, December 1999");
    }
}
