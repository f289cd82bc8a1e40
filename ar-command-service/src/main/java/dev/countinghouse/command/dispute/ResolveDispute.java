package dev.countinghouse.command.dispute;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Ends a dispute.
 *
 * @param adjustment the credit, of what was credited only
 * @param payment of what was paid only
 * @param reason required of what is rejected
 * @param by who ends it
 */
@Needs(Permission.WORK)
public record ResolveDispute(
        BookId book,
        DisputeId dispute,
        Outcome outcome,
        @Nullable AdjustmentId adjustment,
        @Nullable PaymentId payment,
        @Nullable String reason,
        LocalDate resolvedOn,
        String by,
        LeftOpen leftOpen) {

    public ResolveDispute {
        requireJust(adjustment, outcome == Outcome.CREDITED, "an adjustment", Outcome.CREDITED);
        requireJust(payment, outcome == Outcome.PAID, "a payment", Outcome.PAID);
        if (reason != null) Text.line(reason, DisputeResolved.MAX_REASON, "the reason");
        if (reason == null && outcome == Outcome.REJECTED) {
            throw new IllegalArgumentException("a rejection needs a reason");
        }
        Limits.date(resolvedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who resolves it");
    }

    private static void requireJust(
            @Nullable Object document, boolean due, String what, Outcome outcome) {
        if ((document != null) != due) {
            throw new IllegalArgumentException(what + " goes with " + outcome + ", and only then");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, DisputeFacts.about(dispute));
        if (adjustment != null) scope.and(AdjustmentFacts.about(adjustment));
        if (payment != null) scope.and(PaymentFacts.about(payment));
        return scope;
    }

    DisputeResolved event(DisputeOpened of, @Nullable Money released, String person, LocalDate on) {
        return new DisputeResolved(
                book,
                dispute,
                of.account(),
                of.invoice(),
                outcome,
                adjustment,
                payment,
                reason,
                released,
                person,
                on);
    }
}
