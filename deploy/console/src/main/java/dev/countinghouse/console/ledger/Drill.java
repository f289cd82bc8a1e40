package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Aging;
import dev.countinghouse.console.api.Reports.Bucket;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

/** From a figure of an aging to the items that it is the sum of, counted in the same way. */
final class Drill {

    static final String PATH = "/aging/items";

    private final Desk desk;
    private final Aging aging;

    Drill(Desk desk, Aging aging) {
        this.desk = desk;
        this.aging = aging;
    }

    /** Credits age with the debts, or stand apart from them. */
    private boolean isApart() {
        return !aging.credits().equals("AGE");
    }

    Cell bucket(Aged aged, int number) {
        Bucket bucket = aging.buckets().get(number);
        String address = of(aged, isApart() ? "DEBTS" : "ALL");
        return figure(
                aged.buckets().get(number),
                with(with(address, "minAge", bucket.from()), "maxAge", bucket.to()));
    }

    Cell credits(Aged aged) {
        return figure(aged.credits(), of(aged, "CREDITS"));
    }

    Cell total(Aged aged) {
        boolean debtsAlone = aging.credits().equals("EXCLUDE");
        return Cell.link(aged.total(), of(aged, debtsAlone ? "DEBTS" : "ALL"));
    }

    private static Cell figure(Money amount, String address) {
        return amount.isZero() ? Cell.NOTHING : Cell.link(amount, address);
    }

    private String of(Aged aged, String items) {
        String address = Address.with(desk.link(PATH), "items", items);
        address = Address.with(address, "basis", aging.basis());
        if (aged.account() != null) address = Address.with(address, "account", aged.account());
        return Address.with(address, "currency", aged.currency());
    }

    private static String with(String address, String name, @Nullable Integer days) {
        return days == null ? address : Address.with(address, name, days.toString());
    }
}
