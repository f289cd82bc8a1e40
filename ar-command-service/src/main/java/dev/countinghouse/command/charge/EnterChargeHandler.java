package dev.countinghouse.command.charge;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.charging.ReturnPrice;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ChargeFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.item.ItemSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class EnterChargeHandler {

    @CommandHandler
    Decision handle(EnterCharge command, @InjectEntity Facts facts, EventAppender events) {
        ChargeEntered before = facts.of(ChargeFacts.about(command.charge())).entered();
        if (before != null) {
            if (!command.isSameAs(before)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.charge().value());
            }
            return told(Decision.already(command.book(), command.charge(), before), before);
        }
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireKnown(command.chargedOn());
        account.requireOpen(command.chargedOn());
        ItemSet item = facts.of(ItemFacts.about(command.item())).require(command.chargedOn());
        ChargePrice price =
                command.returns() == null
                        ? Prices.of(
                                command.account(),
                                command.item(),
                                command.quantity(),
                                command.chargedOn(),
                                facts)
                        : returned(command, command.returns(), facts);
        ChargeEntered entered =
                command.event(item.description(), command.chargedOn(), price, command.by());
        events.append(entered);
        return told(Decision.recorded(command.charge()), entered);
    }

    /** One that waits for a price says so. */
    private static Decision told(Decision decision, ChargeEntered entered) {
        return entered.price() == null ? decision.withStatus(Decision.UNPRICED) : decision;
    }

    private static ChargePrice returned(EnterCharge command, ChargeId of, Facts facts) {
        ChargeFacts charge = facts.of(ChargeFacts.about(of));
        ChargeEntered entered = charge.requireStanding(command.account());
        ChargeFacts.Content content = charge.content();
        if (entered.returns() != null || !content.item().equals(command.item())) {
            throw new Rejection(ChargeReason.CHARGE_RETURNED, of.value());
        }
        if (command.chargedOn().isBefore(content.chargedOn())) {
            throw new Rejection(ChargeReason.PRECEDES_CHARGE, content.chargedOn().toString());
        }
        var price = new ReturnPrice(charge);
        if (command.quantity().negate().compareTo(price.quantityLeft()) > 0) {
            throw new Rejection(ChargeReason.EXCEEDS_CHARGE, of.value())
                    .with("left", price.quantityLeft().toPlainString());
        }
        return price.of(command.quantity());
    }
}
