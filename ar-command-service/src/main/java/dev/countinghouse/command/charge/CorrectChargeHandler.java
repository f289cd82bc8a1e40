package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CorrectChargeHandler {

    private final FurtherRead more;

    CorrectChargeHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            CorrectCharge command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        ChargeFacts charge = facts.of(ChargeFacts.about(command.charge()));
        ChargeEntered entered = charge.requireKnown();
        charge.requireStanding(entered.account());
        ChargeFacts.Content wanted = command.over(charge.content());
        ChargeCorrected before = charge.corrected();
        if (before != null
                && before.reason().equals(command.reason())
                && wanted.equals(charge.content())) {
            return told(Decision.already(command.book(), command.charge(), before), before);
        }
        charge.requireFree();
        if (entered.returns() != null || !charge.returns().isEmpty()) {
            throw new Rejection(ChargeReason.CHARGE_RETURNED, command.charge().value());
        }
        ChargeCorrected corrected = corrected(command, entered, wanted, context);
        events.append(corrected);
        return told(Decision.recorded(command.charge()), corrected);
    }

    private static Decision told(Decision decision, ChargeCorrected corrected) {
        return corrected.price() == null ? decision.withStatus(Decision.UNPRICED) : decision;
    }

    private ChargeCorrected corrected(
            CorrectCharge command,
            ChargeEntered entered,
            ChargeFacts.Content wanted,
            ProcessingContext context) {
        AccountId account = entered.account();
        Facts facts =
                more.read(
                        Scope.in(
                                command.book(),
                                AccountFacts.about(account),
                                GroupFacts.of(account),
                                ItemFacts.about(wanted.item()),
                                PriceFacts.of(wanted.item())),
                        context);
        facts.of(AccountFacts.about(account)).requireKnown(wanted.chargedOn());
        facts.of(ItemFacts.about(wanted.item())).require(wanted.chargedOn());
        return new ChargeCorrected(
                command.book(),
                command.charge(),
                account,
                wanted.item(),
                wanted.description(),
                wanted.quantity(),
                wanted.chargedOn(),
                Prices.of(account, wanted.item(), wanted.quantity(), wanted.chargedOn(), facts),
                command.reason(),
                command.by());
    }
}
