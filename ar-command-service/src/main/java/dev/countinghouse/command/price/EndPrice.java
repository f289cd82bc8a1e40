package dev.countinghouse.command.price;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Ends a price.
 *
 * @param lastOn the last day on which it counts
 */
@Needs(Permission.CONFIGURE)
public record EndPrice(BookId book, PriceId price, LocalDate lastOn, LeftOpen leftOpen) {

    public EndPrice {
        Limits.date(lastOn, "the last day");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                Recorded.about(price, PriceSet.class),
                Recorded.about(price, PriceEnded.class));
    }
}
