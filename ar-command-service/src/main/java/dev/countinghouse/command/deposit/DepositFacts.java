package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositEvent;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.DepositPosted;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a deposit is to come to, and what is in it. */
final class DepositFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DepositEvent.class);
    private static final BiConsumer<DepositFacts, ArEvent> FOLD = DepositFacts::on;

    private final DepositId deposit;
    private final NavigableMap<Integer, DepositBatchSet> batches = new TreeMap<>();
    private final NavigableMap<Integer, DepositItemEntered> items = new TreeMap<>();
    private @Nullable DepositOpened opened;
    private @Nullable DepositControlSet corrected;
    private @Nullable DepositPosted posted;
    private @Nullable DepositCancelled cancelled;
    private int lastItem;

    private DepositFacts(DepositId deposit) {
        this.deposit = deposit;
    }

    static Subject<DepositFacts> about(DepositId deposit) {
        return Subject.of(deposit, TYPES, () -> new DepositFacts(deposit), FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case DepositOpened e -> opened = e;
            case DepositControlSet e -> corrected = e;
            case DepositBatchSet e -> batches.put(e.batch(), e);
            case DepositItemEntered e -> {
                items.put(e.number(), e);
                lastItem = Math.max(lastItem, e.number());
            }
            case DepositItemRemoved e -> items.remove(e.number());
            case DepositPosted e -> posted = e;
            case DepositCancelled e -> cancelled = e;
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Nullable DepositOpened opened() {
        return opened;
    }

    /** The last word on its control total, if there is one since it was opened. */
    @Nullable DepositControlSet corrected() {
        return corrected;
    }

    @Nullable DepositPosted posted() {
        return posted;
    }

    @Nullable DepositCancelled cancelled() {
        return cancelled;
    }

    Money control() {
        return corrected == null ? requireKnown().control() : corrected.control();
    }

    @Nullable DepositBatchSet batch(int number) {
        return batches.get(number);
    }

    Collection<DepositBatchSet> batches() {
        return batches.values();
    }

    @Nullable DepositItemEntered item(int number) {
        return items.get(number);
    }

    /** In the order in which they were entered. */
    Collection<DepositItemEntered> items() {
        return items.values();
    }

    int nextItem() {
        return lastItem + 1;
    }

    /** What is in a batch. */
    int count(int batch) {
        return (int) items.values().stream().filter(item -> item.batch() == batch).count();
    }

    /**
     * @throws Rejection if there is no such deposit
     */
    DepositOpened requireKnown() {
        if (opened == null) throw new Rejection(DepositReason.DEPOSIT_UNKNOWN, deposit.value());
        return opened;
    }

    /**
     * @throws Rejection if there is no such deposit, or nothing of it may change any more
     */
    DepositOpened requireOpen() {
        DepositOpened known = requireKnown();
        if (posted != null || cancelled != null) {
            throw new Rejection(DepositReason.DEPOSIT_ENDED, deposit.value());
        }
        return known;
    }

    /**
     * @throws Rejection if its items do not come to its batches, in sum and number, and its batches
     *     to it
     */
    void requireTies() {
        Money ofAll = Money.zero(control().currency());
        for (DepositBatchSet batch : batches.values()) {
            Money sum = Money.zero(batch.control().currency());
            for (DepositItemEntered item : items.values()) {
                if (item.batch() == batch.batch()) sum = sum.plus(item.item().amount());
            }
            boolean counts = count(batch.batch()) == batch.count();
            if (!counts || !sum.equals(batch.control())) {
                throw differs("batch " + batch.batch(), batch.control(), sum);
            }
            ofAll = ofAll.plus(sum);
        }
        if (!ofAll.equals(control())) throw differs(deposit.value(), control(), ofAll);
    }

    private static Rejection differs(String what, Money expected, Money sum) {
        return new Rejection(DepositReason.DEPOSIT_DIFFERS, what)
                .with("expected", expected)
                .with("offered", sum);
    }
}
