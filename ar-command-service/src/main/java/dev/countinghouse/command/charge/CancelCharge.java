package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Says that a charge is not to be billed.
 *
 * @param by who cancels it
 */
@Needs(Permission.ISSUE)
public record CancelCharge(
        BookId book,
        ChargeId charge,
        String reason,
        LocalDate cancelledOn,
        String by,
        LeftOpen leftOpen) {

    public CancelCharge {
        Text.line(reason, ChargeCorrected.MAX_REASON, "the reason");
        Limits.date(cancelledOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who cancels it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, ChargeFacts.about(charge));
    }
}
