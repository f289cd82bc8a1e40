package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.BillingRunOrdered;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Has all accounts drafted that have something to bill through a date.
 *
 * @param by who orders it
 */
@Needs(Permission.ISSUE)
public record OrderBillingRun(
        BookId book,
        BillingRunId run,
        LocalDate through,
        LocalDate invoiceDate,
        LocalDate orderedOn,
        String by,
        LeftOpen leftOpen) {

    public OrderBillingRun {
        Limits.date(through, "the last day");
        Limits.date(invoiceDate, "the invoice date");
        Limits.date(orderedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who orders it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, Recorded.about(run, BillingRunOrdered.class).toBeNew());
    }

    BillingRunOrdered event(LocalDate date, String person, LocalDate on) {
        return new BillingRunOrdered(book, run, through, date, person, on);
    }
}
