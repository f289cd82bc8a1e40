package dev.countinghouse.command.tax;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Says how high a tax is from a date on.
 *
 * @param ratePercent such as 8.875
 */
@Needs(Permission.CONFIGURE)
public record SetTaxRate(
        BookId book,
        TaxCode tax,
        String jurisdiction,
        TaxCategory category,
        BigDecimal ratePercent,
        LocalDate setOn) {

    public SetTaxRate {
        Text.line(jurisdiction, TaxRateSet.MAX_JURISDICTION, "the jurisdiction");
        // what a line of an invoice may have
        new OrderedLine.TaxRate(tax.value(), ratePercent);
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, TaxRateFacts.about(tax));
    }

    TaxRateSet event(LocalDate on) {
        return new TaxRateSet(book, tax, jurisdiction, category, ratePercent, on);
    }
}
