package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.ReversalReason;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class MovePaymentHandler {

    @CommandHandler
    Decision handle(MovePayment command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireKnown();
        if (payment.reversed() != null && isDone(command, posted, facts)) {
            MovePayment.Part last = command.parts().getLast();
            return Decision.already(command.book(), last.payment(), command.moved(last, posted));
        }
        var reversed =
                Reversal.of(
                        payment,
                        ReversalReason.MOVED,
                        command.reason(),
                        command.effectiveOn(),
                        null);
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        requireParts(command, posted, facts);
        events.append(reversed);
        for (MovePayment.Part part : command.parts()) events.append(command.moved(part, posted));
        return Decision.recorded(command.parts().getLast().payment());
    }

    private static boolean isDone(MovePayment command, PaymentPosted posted, Facts facts) {
        for (MovePayment.Part part : command.parts()) {
            PaymentPosted before = facts.of(PaymentFacts.about(part.payment())).posted();
            if (!command.moved(part, posted).equals(before)) return false;
        }
        return true;
    }

    private static void requireParts(MovePayment command, PaymentPosted posted, Facts facts) {
        Money sum = Money.zero(posted.amount().currency());
        for (MovePayment.Part part : command.parts()) {
            facts.of(AccountFacts.about(part.account()))
                    .requireCurrency(command.effectiveOn(), part.amount());
            if (facts.of(PaymentFacts.about(part.payment())).posted() != null) {
                throw new Rejection(SharedReason.ID_TAKEN, part.payment().value());
            }
            if (!part.amount().currency().equals(posted.amount().currency())) {
                throw new Rejection(
                        SharedReason.CURRENCY_DIFFERS, part.amount().currency().getCurrencyCode());
            }
            sum = sum.plus(part.amount());
        }
        if (!sum.equals(posted.amount())) {
            throw new Rejection(PaymentReason.PARTS_DIFFER, command.payment().value())
                    .with("expected", posted.amount());
        }
    }
}
