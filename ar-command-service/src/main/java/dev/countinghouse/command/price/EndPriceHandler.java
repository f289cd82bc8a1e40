package dev.countinghouse.command.price;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;

final class EndPriceHandler {

    @CommandHandler
    Decision handle(EndPrice command, @InjectEntity Facts facts, EventAppender events) {
        PriceId id = command.price();
        PriceSet set = facts.of(Recorded.about(id, PriceSet.class)).first();
        if (set == null) throw new Rejection(PriceReason.PRICE_UNKNOWN, id.value());
        PriceEnded before = facts.of(Recorded.about(id, PriceEnded.class)).last();
        if (before != null) {
            LocalDate last = command.leftOpen().date(command.lastOn(), before.lastOn());
            if (last.equals(before.lastOn())) {
                return Decision.already(command.book(), id, before);
            }
        }
        LocalDate ends = before == null ? set.validUntil() : before.lastOn();
        if (ends != null && command.lastOn().isAfter(ends)) {
            throw new Rejection(PriceReason.PRICE_OVER, ends.toString());
        }
        if (command.lastOn().isBefore(set.validFrom())) {
            throw new Rejection(PriceReason.PRECEDES_PRICE, set.validFrom().toString());
        }
        events.append(new PriceEnded(command.book(), id, set.item(), command.lastOn()));
        return Decision.recorded(id);
    }
}
