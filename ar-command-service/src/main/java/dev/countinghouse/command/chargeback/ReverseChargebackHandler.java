package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentChargedBack;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReverseChargebackHandler {

    private final FurtherRead more;

    ReverseChargebackHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ReverseChargeback command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        ChargebackFacts known = facts.of(ChargebackFacts.about(command.chargeback()));
        if (known.last() instanceof ChargebackReversed before) {
            return Decision.already(command.book(), command.chargeback(), before);
        }
        known.requireKnown(command.effectiveOn());
        PaymentChargedBack chargedBack = known.chargedBack();
        if (chargedBack == null) {
            throw new Rejection(ChargebackReason.NOT_CHARGED_BACK, command.chargeback().value());
        }
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        var again = new PaidAgain(chargedBack, command.effectiveOn());
        Facts now = more.read(again.scope(), context);
        events.append(
                new ChargebackReversed(
                        command.book(),
                        command.chargeback(),
                        chargedBack.payment(),
                        chargedBack.account(),
                        chargedBack.amount(),
                        command.effectiveOn(),
                        again.allocations(now)));
        return Decision.recorded(command.chargeback());
    }
}
