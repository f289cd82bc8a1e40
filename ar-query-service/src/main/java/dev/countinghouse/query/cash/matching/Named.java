package dev.countinghouse.query.cash.matching;

import dev.countinghouse.query.numbers.DocumentNumber;
import dev.countinghouse.query.numbers.DocumentNumber.Sureness;
import dev.countinghouse.query.numbers.Mention;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items a text means.
 *
 * @param surely by a number that is no chance, with what stands in the text
 * @param weakly by a short number or a counter, which needs an equal amount
 * @param nearly by a number that is wrong in one place
 */
record Named(
        Map<OpenItem, Mention> surely,
        Map<OpenItem, Mention> weakly,
        Map<OpenItem, Mention> nearly) {

    static Named of(Receipt receipt, List<OpenItem> items) {
        Named named =
                new Named(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        if (receipt.mentions().isEmpty()) return named;
        for (OpenItem item : items) {
            for (Mention mention : receipt.mentions()) named.look(item, mention);
        }
        named.keepFirstOwners();
        return named;
    }

    private void look(OpenItem item, Mention mention) {
        for (DocumentNumber name : item.names()) {
            switch (name.in(mention)) {
                case STRONG -> surely.putIfAbsent(item, mention);
                case WEAK -> weakly.putIfAbsent(item, mention);
                case NONE -> {
                    if (name.isNearly(mention)) nearly.putIfAbsent(item, mention);
                }
            }
        }
    }

    /** What is exactly one document's number is no other's with a slip, and no other's counter. */
    private void keepFirstOwners() {
        Set<Mention> taken = new HashSet<>(surely.values());
        weakly.entrySet()
                .removeIf(e -> surely.containsKey(e.getKey()) || taken.contains(e.getValue()));
        nearly.entrySet()
                .removeIf(e -> surely.containsKey(e.getKey()) || taken.contains(e.getValue()));
    }

    /** How surely an item is meant. */
    Sureness sureness(OpenItem item) {
        if (surely.containsKey(item)) return Sureness.STRONG;
        return weakly.containsKey(item) || nearly.containsKey(item) ? Sureness.WEAK : Sureness.NONE;
    }

    /** Why an item is thought to be meant, in words. */
    String reason(OpenItem item) {
        Mention sure = surely.get(item);
        if (sure != null) return "number " + item.number() + " in the text";
        Mention weak = weakly.get(item);
        if (weak != null)
            return "short number " + weak.told() + " in the text, of " + item.number();
        Mention near = nearly.get(item);
        if (near != null) {
            return "number " + near.told() + " in the text, one slip from " + item.number();
        }
        return item.number() + " is not named";
    }
}
