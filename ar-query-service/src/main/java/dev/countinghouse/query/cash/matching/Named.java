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
            for (Mention mention : receipt.mentions()) named.lookSurely(item, mention);
        }
        Set<Mention> taken = new HashSet<>(named.surely.values());
        for (OpenItem item : items) {
            if (named.surely.containsKey(item)) continue;
            for (Mention mention : receipt.mentions()) {
                if (!taken.contains(mention)) named.lookWeakly(item, mention);
            }
        }
        return named;
    }

    private void lookSurely(OpenItem item, Mention mention) {
        for (DocumentNumber name : item.names()) {
            if (name.in(mention) == Sureness.STRONG) surely.putIfAbsent(item, mention);
        }
    }

    /** What is surely one document's number is no other's with a slip, and no other's counter. */
    private void lookWeakly(OpenItem item, Mention mention) {
        for (DocumentNumber name : item.names()) {
            if (name.in(mention) == Sureness.WEAK) weakly.putIfAbsent(item, mention);
            else if (name.isNearly(mention)) nearly.putIfAbsent(item, mention);
        }
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
