package dev.countinghouse.command.quote;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.charging.PriceChoice;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

final class MakeQuoteHandler {

    @CommandHandler
    Decision handle(MakeQuote command, @InjectEntity Facts facts, EventAppender events) {
        QuoteMade before = facts.of(QuoteFacts.about(command.quote())).made();
        LocalDate on = command.quotedOn();
        if (before != null) on = command.leftOpen().date(on, before.quotedOn());
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        var choice =
                new PriceChoice(
                        command.account(),
                        facts.of(GroupFacts.of(command.account())).group(on),
                        account.requireKnown(on).currency(),
                        on);
        List<QuoteLine> lines = new ArrayList<>();
        for (AskedLine line : command.lines()) lines.add(quoted(line, choice, facts));
        if (before != null) {
            if (!before.equals(command.event(lines, on, before.quotedBy()))) {
                throw new Rejection(SharedReason.ID_TAKEN, command.quote().value());
            }
            return Decision.already(command.book(), command.quote(), before);
        }
        account.requireOpen(on);
        events.append(command.event(lines, on, command.by()));
        return Decision.recorded(command.quote());
    }

    private static QuoteLine quoted(AskedLine line, PriceChoice choice, Facts facts) {
        ItemSet item = facts.of(ItemFacts.about(line.item())).require(choice.date());
        String description = line.description() == null ? item.description() : line.description();
        BigDecimal unitPrice = line.unitPrice();
        if (unitPrice != null) {
            return new QuoteLine(
                    line.item(),
                    description,
                    line.quantity(),
                    unitPrice,
                    OrderedLine.amount(line.quantity(), unitPrice, choice.currency()));
        }
        ChargePrice price = choice.of(facts.of(PriceFacts.of(line.item())), line.quantity());
        if (price == null) throw new Rejection(SharedReason.NO_PRICE, line.item().value());
        return new QuoteLine(
                line.item(), description, price.quantity(), price.unitPrice(), price.amount());
    }
}
