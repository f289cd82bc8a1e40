package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashRules;

import java.time.LocalDate;
import java.util.List;

/**
 * A payment, what is open, and the rules.
 *
 * @param on the day on which past due is judged
 * @param payable what is open and may be paid by these rules
 * @param named which of it the payment's text means
 */
record Question(
        Receipt receipt,
        OpenItems open,
        CashRules rules,
        LocalDate on,
        List<OpenItem> payable,
        Named named) {

    static Question of(Receipt receipt, OpenItems open, CashRules rules, LocalDate on) {
        List<OpenItem> payable =
                open.items().stream()
                        .filter(item -> rules.disputed() || item.disputed() == 0)
                        .toList();
        return new Question(receipt, open, rules, on, payable, Named.of(receipt, open.items()));
    }

    long money() {
        return receipt.unapplied();
    }

    Money money(long minor) {
        return new Money(minor, receipt.currency());
    }

    /** What closes an item: all that is open of it, less the discount that this money earns. */
    long due(OpenItem item) {
        return item.open() - discount(item);
    }

    /** The whole discount of an item that is paid in full. */
    long discount(OpenItem item) {
        Offer offer = item.offer();
        if (offer == null || !rules.discounts() || item.open() != offer.total()) return 0;
        return offer.earnedBy(offer.total() - offer.whole(), receipt.receivedOn());
    }

    /** What closes all of them. */
    long dueOf(List<OpenItem> items) {
        return items.stream().mapToLong(this::due).sum();
    }

    boolean isPastDue(OpenItem item) {
        return item.dueOn().isBefore(on);
    }
}
