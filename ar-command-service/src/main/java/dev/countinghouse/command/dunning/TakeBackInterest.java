package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Gives back interest that was charged on what a credit has since said was never owed.
 *
 * @param adjustment the id of what gives it back
 */
@Needs(Permission.ADJUST)
record TakeBackInterest(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        AdjustmentId adjustment,
        LocalDate on,
        String by) {

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                InvoiceFacts.about(invoice),
                AskedInvoice.about(invoice),
                AdjustmentFacts.about(adjustment),
                DunningRules.of(book),
                PeriodFacts.of(on));
    }
}
