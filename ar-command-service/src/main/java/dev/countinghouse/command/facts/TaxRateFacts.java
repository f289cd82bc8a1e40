package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** How high a tax is, by date. */
public final class TaxRateFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(TaxRateSet.class);
    private static final BiConsumer<TaxRateFacts, ArEvent> FOLD = TaxRateFacts::on;

    private final TaxCode tax;
    private final Dated<TaxRateSet> rates = new Dated<>();
    private boolean known;

    private TaxRateFacts(TaxCode tax) {
        this.tax = tax;
    }

    public static Subject<TaxRateFacts> about(TaxCode tax) {
        return Subject.of(tax, TYPES, () -> new TaxRateFacts(tax), FOLD);
    }

    private void on(ArEvent event) {
        TaxRateSet set = (TaxRateSet) event;
        rates.from(set.setOn(), set, set);
        known = true;
    }

    public @Nullable TaxRateSet on(LocalDate date) {
        Dated.Held<TaxRateSet> held = rates.on(date);
        return held == null ? null : held.value();
    }

    /**
     * @throws Rejection if there is no such tax on any date
     */
    public void requireKnown() {
        if (!known) throw new Rejection(SharedReason.TAX_CODE_UNKNOWN, tax.value());
    }

    /**
     * @throws Rejection if it has no rate on the date
     */
    public TaxRateSet require(LocalDate date) {
        TaxRateSet held = on(date);
        if (held == null) throw new Rejection(SharedReason.TAX_CODE_UNKNOWN, tax.value());
        return held;
    }
}
