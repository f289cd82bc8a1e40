package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Moved;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What of an invoice may still be disputed, day by day: what is open and not disputed already. */
public final class Disputable implements Moved {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(
                    MoneyEvent.class,
                    DisputeOpened.class,
                    DisputeResolved.class,
                    DisputeReopened.class);
    private static final BiConsumer<Disputable, ArEvent> FOLD = Disputable::on;

    private final Timeline open = new Timeline();
    private final Timeline held = new Timeline();
    private final Timeline free = new Timeline();
    private final Set<String> holding = new TreeSet<>();

    private Disputable() {}

    /** Everything that moves what an invoice has open, and its disputes. */
    public static Subject<Disputable> of(InvoiceId invoice) {
        return Subject.of(invoice, TYPES, Disputable::new, FOLD);
    }

    @Override
    public void on(Movement movement) {
        open.add(movement.effectiveOn(), movement.amount().minor());
        free.add(movement.effectiveOn(), movement.amount().minor());
    }

    private void on(ArEvent event) {
        switch (event) {
            case DisputeOpened e -> hold(e.dispute(), e.disputed(), e.openedOn());
            case DisputeReopened e -> hold(e.dispute(), e.disputed(), e.reopenedOn());
            case DisputeResolved e -> release(e.dispute(), e.released(), e.resolvedOn());
            default -> {}
        }
    }

    private void hold(DisputeId dispute, @Nullable Money amount, LocalDate on) {
        if (amount == null) return;
        holding.add(dispute.value());
        held.add(on, amount.minor());
        free.add(on, -amount.minor());
    }

    private void release(DisputeId dispute, @Nullable Money amount, LocalDate on) {
        if (amount == null) return;
        holding.remove(dispute.value());
        held.add(on, -amount.minor());
        free.add(on, amount.minor());
    }

    /** What is open and not disputed on a day, in minor units. */
    public long on(LocalDate date) {
        return free.on(date);
    }

    /** The most that may be disputed from a date on; not above zero if there is nothing. */
    public long from(LocalDate date) {
        return free.lowestFrom(date);
    }

    /**
     * @throws Rejection if the amount is not all there on each day from the date on
     */
    public void require(LocalDate date, Money amount, InvoiceId invoice) {
        if (amount.isPositive() && amount.minor() <= from(date)) return;
        Currency currency = amount.currency();
        throw new Rejection(SharedReason.EXCEEDS_DISPUTABLE, invoice.value())
                .with("open", new Money(open.lowestFrom(date), currency))
                .with("disputed", new Money(held.highestFrom(date), currency))
                .with("disputes", List.copyOf(holding));
    }
}
