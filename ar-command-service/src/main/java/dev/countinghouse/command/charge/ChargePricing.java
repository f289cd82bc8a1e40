package dev.countinghouse.command.charge;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.price.PriceSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/**
 * Prices what waits for a price by itself when one is set for its item: so many at once as one
 * decision may look at. What is left after that, or waits for its account's group, somebody prices.
 */
@Component
final class ChargePricing implements Policy {

    private static final String NAME = "charge-pricing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(PriceSet.class);
    }

    /** In a lane of the price's own if it is nobody's: those of one item need no order. */
    @Override
    public List<Task> tasks(ArEvent event) {
        PriceSet set = (PriceSet) event;
        AccountId lane = set.account() == null ? new AccountId(set.price().value()) : set.account();
        return List.of(new Task(set.item(), lane, null));
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        var item = (ItemCode) occasion.task().about();
        JsonNode waiting =
                inquiry.get(
                        "/v1/books/%s/charges?state=UNPRICED&item=%s&limit=%d&effectiveOn=%s"
                                .formatted(
                                        occasion.book(),
                                        item,
                                        PriceCharges.MAX_CHARGES,
                                        Limits.LAST_DATE),
                        occasion.position());
        List<ChargeId> charges =
                waiting.path("items")
                        .valueStream()
                        .map(charge -> new ChargeId(charge.path("charge").stringValue()))
                        .toList();
        return charges.isEmpty()
                ? null
                : new PriceCharges(occasion.book(), item, charges, occasion.today(), false);
    }
}
