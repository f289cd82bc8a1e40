package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.console.testing.Wanderer;
import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * Somebody who follows any link and sends any form: nothing fails, and the books tie. {@code
 * countinghouse.wander.steps} says how many steps.
 */
final class WanderTest {

    private static final int STEPS = Integer.getInteger("countinghouse.wander.steps", 1_000);
    private static final long SEED = 20_261_129;

    private final Book book =
            new Book()
                    .account("acme", "Acme Bakery")
                    .account("north", "Northern Mills")
                    .account("quiet", "Quiet & Sons")
                    .invoice("i1", "acme", "2026-02-01", "1000.00")
                    .invoice("i2", "acme", "2026-03-01", "250.50")
                    .invoice("i3", "north", "2026-03-15", "99.99")
                    .invoice("i4", "north", "2026-09-15", "4000.00")
                    .payment("p1", "acme", "2026-03-10", "75.00")
                    .payment("p2", "north", "2026-10-12", "5.00")
                    .shown();
    private final String b = "/b/" + book.id();

    @Test
    void noStepLeadsAnywhereBadAndTheBooksTie() {
        Visitor visitor = Visitor.of(Site.clerk("wanderer", book.id()));
        var wanderer = new Wanderer(visitor, b, SEED);
        Answer page = visitor.get(b + "/today");
        for (int step = 1; step <= STEPS; step++) {
            page = wanderer.goesOn(page);
            assertThat(page.status())
                    .as("step %d, %s: %s", step, wanderer.last(), page.body())
                    .isLessThan(500);
            assertThat(Wanderer.ways(page.body()))
                    .as("step %d, %s", step, wanderer.last())
                    .isNotEmpty();
        }
        assertThat(wanderer.sent()).as("forms that were sent").isGreaterThan(50);
        assertThat(wanderer.recorded()).as("forms that did something").isGreaterThan(10);
        tie(Visitor.of(Site.clerk("auditor", book.id())));
    }

    private void tie(Visitor auditor) {
        assertThat(auditor.get(b + "/reconciliation").body())
                .contains("tie")
                .doesNotContain("do not tie")
                .doesNotContain("does not tie");
        assertThat(auditor.get(b + "/trial-balance").body()).contains("are credits");
        assertThat(auditor.get(b + "/aging").body()).contains("ties to the control total");
        auditor.get(b + "/reconciliation");
        String check =
                auditor.post(b + "/reconciliation/history", Map.of()).response().uri().getPath();
        Eventually.until(
                "the history is compared",
                () -> !auditor.get(check).body().contains("It goes on by itself"));
        assertThat(auditor.get(check).body()).contains("The same");
        assertThat(auditor.get(b + "/history?verify=all").body()).contains("The chain is whole");
    }
}
