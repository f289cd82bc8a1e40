package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceEvent;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** All prices of an item. */
public final class PriceFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(PriceEvent.class);
    private static final BiConsumer<PriceFacts, ArEvent> FOLD = PriceFacts::on;

    private final Map<String, PriceSet> prices = new TreeMap<>();
    private final Map<PriceId, LocalDate> lastDays = new HashMap<>();

    private PriceFacts() {}

    public static Subject<PriceFacts> of(ItemCode item) {
        return Subject.of(item, TYPES, PriceFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch ((PriceEvent) event) {
            case PriceSet set -> {
                prices.put(set.price().value(), set);
                if (set.validUntil() != null) lastDays.put(set.price(), set.validUntil());
            }
            case PriceEnded ended -> lastDays.put(ended.price(), ended.lastOn());
        }
    }

    /** Those that count on a date, for whomever, by id. */
    public List<PriceSet> on(LocalDate date) {
        return prices.values().stream()
                .filter(price -> !date.isBefore(price.validFrom()))
                .filter(price -> !date.isAfter(lastDay(price.price())))
                .toList();
    }

    private LocalDate lastDay(PriceId price) {
        return lastDays.getOrDefault(price, LocalDate.MAX);
    }
}
