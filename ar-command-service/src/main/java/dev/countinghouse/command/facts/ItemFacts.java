package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a code stands for, by date. */
public final class ItemFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(ItemSet.class);
    private static final BiConsumer<ItemFacts, ArEvent> FOLD = ItemFacts::on;

    private final ItemCode item;
    private final Dated<ItemSet> sets = new Dated<>();

    private ItemFacts(ItemCode item) {
        this.item = item;
    }

    public static Subject<ItemFacts> about(ItemCode item) {
        return Subject.of(item, TYPES, () -> new ItemFacts(item), FOLD);
    }

    private void on(ArEvent event) {
        ItemSet set = (ItemSet) event;
        sets.from(set.setOn(), set, set);
    }

    public @Nullable ItemSet on(LocalDate date) {
        Dated.Held<ItemSet> held = sets.on(date);
        return held == null ? null : held.value();
    }

    /**
     * @throws Rejection if it stands for nothing yet on the date
     */
    public ItemSet require(LocalDate date) {
        ItemSet held = on(date);
        if (held == null) throw new Rejection(SharedReason.ITEM_CODE_UNKNOWN, item.value());
        return held;
    }
}
