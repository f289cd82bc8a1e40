package dev.countinghouse.command.charging;

import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.axonframework.messaging.core.unitofwork.ProcessingContext;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes lines of what is billed, each with its item's taxes. */
public final class Taxation {

    private final FurtherRead more;

    public Taxation(FurtherRead more) {
        this.more = more;
    }

    /**
     * @param items knows each item that is billed
     * @param exemptions of the account
     * @throws dev.countinghouse.command.Rejection if an item, or a rate of its taxes, is not known
     *     on the day
     */
    public List<DraftLine> lines(
            BookId book,
            List<Billed> billed,
            Facts items,
            ExemptionFacts exemptions,
            ProcessingContext context) {
        Set<TaxCode> codes = new LinkedHashSet<>();
        for (Billed one : billed) codes.addAll(item(one, items).taxes());
        Scope scope = Scope.in(book);
        codes.forEach(code -> scope.and(TaxRateFacts.about(code)));
        Facts rates = codes.isEmpty() ? new Facts(scope) : more.read(scope, context);
        return billed.stream().map(one -> line(one, item(one, items), rates, exemptions)).toList();
    }

    private static ItemSet item(Billed one, Facts items) {
        return items.of(ItemFacts.about(one.item())).require(one.chargedOn());
    }

    private static DraftLine line(
            Billed one, ItemSet item, Facts rates, ExemptionFacts exemptions) {
        return new DraftLine(
                one.charge(),
                one.item(),
                one.description(),
                one.quantity(),
                one.unitPrice(),
                one.amount(),
                one.chargedOn(),
                item.taxes().stream()
                        .map(code -> applied(code, one.chargedOn(), rates, exemptions))
                        .toList(),
                item.revenueAccount());
    }

    private static AppliedTax applied(
            TaxCode code, LocalDate day, Facts rates, ExemptionFacts exemptions) {
        TaxRateSet rate = rates.of(TaxRateFacts.about(code)).require(day);
        AccountTaxExempted exempted = exemptions.from(code, day);
        return exempted == null
                ? new AppliedTax(code, rate.category(), rate.ratePercent(), null)
                : new AppliedTax(
                        code, exempted.category(), BigDecimal.ZERO, exempted.certificate());
    }
}
