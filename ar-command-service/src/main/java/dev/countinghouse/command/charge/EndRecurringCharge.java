package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.charge.RecurringChargeEnded;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Ends a recurring charge.
 *
 * @param lastOn no charge is later
 * @param by who ends it
 */
@Needs(Permission.ISSUE)
public record EndRecurringCharge(
        BookId book,
        RecurringChargeId recurring,
        LocalDate lastOn,
        String reason,
        String by,
        LeftOpen leftOpen) {

    public EndRecurringCharge {
        Limits.date(lastOn, "the last day");
        Text.line(reason, RecurringChargeEnded.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who ends it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RecurringChargeFacts.about(recurring));
    }
}
