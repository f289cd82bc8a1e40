package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.charging.PriceChoice;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeEvent;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.ChargePriced;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.ArrayList;
import java.util.List;

final class PriceChargesHandler {

    private final FurtherRead more;

    PriceChargesHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            PriceCharges command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        List<ChargeEntered> waiting = new ArrayList<>();
        for (ChargeId charge : command.charges()) {
            ChargeFacts known = facts.of(ChargeFacts.about(charge));
            ChargeEntered entered = known.requireKnown();
            boolean waits = known.price() == null && known.cancelled() == null;
            if (waits && known.content().item().equals(command.item())) waiting.add(entered);
        }
        if (waiting.isEmpty()) return before(command);
        List<ChargePriced> priced =
                priced(command, waiting, facts, accounts(command, waiting, context));
        if (priced.isEmpty() && command.insists()) {
            throw new Rejection(SharedReason.NO_PRICE, command.item().value());
        }
        if (priced.isEmpty()) return before(command);
        priced.forEach(events::append);
        return Decision.recorded(command.item());
    }

    /** Nothing is left to do: as the first of them became what it is. */
    private static Decision before(PriceCharges command) {
        return Decision.already(
                command.item(),
                Boundary.eventsOf(command.book(), command.charges().getFirst(), ChargeEvent.class),
                event -> true);
    }

    private Facts accounts(
            PriceCharges command, List<ChargeEntered> waiting, ProcessingContext context) {
        Scope scope = Scope.in(command.book());
        for (ChargeEntered charge : waiting) {
            scope.and(AccountFacts.about(charge.account()), GroupFacts.of(charge.account()));
        }
        return more.read(scope, context);
    }

    private static List<ChargePriced> priced(
            PriceCharges command, List<ChargeEntered> waiting, Facts facts, Facts accounts) {
        PriceFacts prices = facts.of(PriceFacts.of(command.item()));
        List<ChargePriced> priced = new ArrayList<>();
        for (ChargeEntered charge : waiting) {
            ChargeFacts.Content content = facts.of(ChargeFacts.about(charge.charge())).content();
            AccountId account = charge.account();
            ChargePrice price =
                    new PriceChoice(
                                    account,
                                    accounts.of(GroupFacts.of(account)).group(content.chargedOn()),
                                    accounts.of(AccountFacts.about(account))
                                            .requireKnown()
                                            .currency(),
                                    content.chargedOn())
                            .of(prices, content.quantity());
            if (price == null) continue;
            priced.add(
                    new ChargePriced(
                            command.book(), charge.charge(), account, price, command.pricedOn()));
        }
        return priced;
    }
}
