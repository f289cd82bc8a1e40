package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;

/** Work in the queues by keys alone. */
@NeedsBrowser
final class QueueKeysTest {

    private static Book book() {
        return new Book()
                .account("acme", "Acme Bakery")
                .account("zenith", "Zenith Tools")
                .invoice("i1", "acme", "2026-02-01", "100.00")
                .invoice("i2", "zenith", "2026-03-01", "3.00")
                .shown();
    }

    @Test
    void aCollectorFindsAnAccountSeesWhyNotesAndFollowsUpInTwelveKeystrokes() {
        Book book = book();
        try (Someone collector =
                Someone.at(Site.clerk("collector", book.id())).goes("/b/" + book.id() + "/today")) {
            collector.presses("Control+K").types("baker").presses("Enter").sees("Acme Bakery");
            assertThat(collector.text()).contains("days late");
            collector
                    .presses("n")
                    .sees("A note on acme")
                    .types("Promised to pay on Friday")
                    .presses("Control+Enter")
                    .sees("Notes");
            collector.presses("f").sees("Follow up Acme Bakery");
            assertThat(collector.text()).contains("1 item late, the oldest due");
            collector.types("+7").presses("Control+Enter").sees("Acme Bakery");
            assertThat(collector.text()).contains("The follow-up date is set");
            assertThat(collector.keys()).isLessThanOrEqualTo(12);
            assertThat(collector.complaints()).isEmpty();
        }
    }

    @Test
    void rowsAreTakenPutOffAndSnoozedWithoutLeavingTheList() {
        Book book = book();
        try (Someone ann =
                Someone.at(Site.clerk("ann", book.id())).goes("/b/" + book.id() + "/today")) {
            ann.presses("g", "d").sees("Overdue");
            ann.presses("j", "o").sees("Overdue");
            ann.page().waitForCondition(() -> ann.text().contains("It is yours."));
            assertThat(ann.text()).contains("since");
            ann.presses("f").types("+7").presses("Enter");
            ann.page().waitForCondition(() -> ann.text().contains("The follow-up date is set."));
            ann.presses("j", "Enter").sees("Zenith Tools");
            ann.presses("[").sees("Acme Bakery");
            assertThat(ann.text()).contains("ann since");
            ann.presses("]").sees("Zenith Tools");
            assertThat(ann.complaints()).isEmpty();
        }
    }
}
