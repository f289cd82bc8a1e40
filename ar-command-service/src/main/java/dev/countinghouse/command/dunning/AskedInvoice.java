package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.InterestTakenBack;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** At which steps an invoice was asked for, and what that cost. */
final class AskedInvoice {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(DunningNoticeIssued.class, InterestTakenBack.class);
    private static final BiConsumer<AskedInvoice, ArEvent> FOLD = AskedInvoice::on;

    private final InvoiceId invoice;
    private final Map<LocalDate, Integer> levels = new HashMap<>();
    private @Nullable Money interest;
    private boolean fixedSum;
    private @Nullable LocalDate chargedUntil;

    private AskedInvoice(InvoiceId invoice) {
        this.invoice = invoice;
    }

    static Subject<AskedInvoice> about(InvoiceId invoice) {
        return Subject.of(invoice, TYPES, () -> new AskedInvoice(invoice), FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case DunningNoticeIssued e ->
                    e.items().stream()
                            .filter(item -> item.invoice().equals(invoice))
                            .forEach(item -> on(item, e.issuedOn()));
            case InterestTakenBack e -> add(e.amount().negated());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private void on(DunnedItem item, LocalDate on) {
        levels.merge(item.dueOn(), item.level(), Math::max);
        if (item.interestAmount() == null) return;
        add(item.interestAmount());
        if (item.fixedSum() != null) fixedSum = true;
        if (chargedUntil == null || on.isAfter(chargedUntil)) chargedUntil = on;
    }

    private void add(Money amount) {
        interest = interest == null ? amount : interest.plus(amount);
    }

    /** The furthest step at which what is due on a day was asked for; 0 if it never was. */
    int level(LocalDate dueOn) {
        return levels.getOrDefault(dueOn, 0);
    }

    /** The interest that was charged and not taken back, the fixed sum apart; null if none was. */
    @Nullable Money interest() {
        return interest;
    }

    /** Whether the fixed sum was charged. */
    boolean hasFixedSum() {
        return fixedSum;
    }

    /** The last day of which interest was charged. */
    @Nullable LocalDate chargedUntil() {
        return chargedUntil;
    }
}
