package dev.countinghouse.console.payment;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what was typed in an allocation grid: an amount, {@code *} for all that is open, {@code -}
 * for what the others leave.
 */
final class Shares {

    private static final String WHOLE = "*";
    private static final String REST = "-";

    private final Allocating grid;
    private final Form form;
    private final AmountText amounts;
    private final Currency currency;
    private final Map<Debit, Money> shares = new LinkedHashMap<>();
    private final Map<Debit, Money> discounts = new HashMap<>();

    private Shares(Allocating grid, Form form, Show show) {
        this.grid = grid;
        this.form = form;
        this.amounts = new AmountText(show.locale());
        this.currency = Currency.getInstance(grid.currency());
    }

    static Shares read(Allocating grid, Form form, Money total, Show show) {
        var shares = new Shares(grid, form, show);
        shares.explicit();
        shares.rest(total);
        return shares;
    }

    /** In the order of the grid, with those typed as the rest still empty. */
    private void explicit() {
        for (Debit debit : grid.open()) {
            String discount = form.value(grid.discountField(debit));
            if (!discount.isEmpty()) amount(grid.discountField(debit), discount, discounts, debit);
            String share = form.value(grid.shareField(debit));
            if (share.equals(WHOLE)) {
                shares.put(debit, open(debit));
            } else if (share.equals(REST)) {
                shares.put(debit, Money.zero(currency));
            } else if (!share.isEmpty()) {
                amount(grid.shareField(debit), share, shares, debit);
            }
        }
    }

    /** What can still be paid on it in money. */
    private Money open(Debit debit) {
        Money discount = discounts.get(debit);
        return discount == null ? debit.open() : debit.open().minus(discount);
    }

    private void amount(String field, String typed, Map<Debit, Money> into, Debit debit) {
        try {
            Money amount = amounts.parse(typed, currency);
            if (amount.isNegative()) form.wrong(field, "is below zero");
            if (amount.isPositive()) into.put(debit, amount);
        } catch (IllegalArgumentException wrong) {
            form.wrong(field, String.valueOf(wrong.getMessage()));
        }
    }

    private void rest(Money total) {
        Money left = shares.values().stream().reduce(total, Money::minus);
        for (Debit debit : grid.open()) {
            if (!form.value(grid.shareField(debit)).equals(REST)) continue;
            Money part = left.exceeds(open(debit)) ? open(debit) : left;
            if (part.isPositive()) {
                shares.put(debit, part);
                left = left.minus(part);
            } else {
                shares.remove(debit);
            }
        }
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    void writeTo(ObjectNode body) {
        if (shares.isEmpty()) return;
        ArrayNode allocations = body.putArray("allocations");
        shares.forEach(
                (debit, amount) -> {
                    ObjectNode allocation = allocations.addObject();
                    allocation.put(debit.kind(), debit.id());
                    if (debit.installment() != null) {
                        allocation.put("installment", debit.installment());
                    }
                    if (!debit.own()) allocation.put("account", debit.account());
                    allocation.set("amount", EventJson.mapper().valueToTree(amount));
                    Money discount = discounts.get(debit);
                    if (discount != null) {
                        allocation.set("discount", EventJson.mapper().valueToTree(discount));
                    }
                });
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        List<Debit> order = new ArrayList<>(shares.keySet());
        for (int i = 0; i < order.size(); i++) {
            settle("allocations[" + i + "].amount", grid.shareField(order.get(i)));
            settle("allocations[" + i + "].discount", grid.discountField(order.get(i)));
        }
        var problem = form.problem();
        if (problem == null || problem.detail() == null) return;
        for (Debit debit : order) {
            boolean named = problem.reason().equals("exceeds-installment");
            String about = named ? String.valueOf(debit.installment()) : debit.id();
            if (!problem.detail().equals(about)) continue;
            boolean discount = problem.reason().startsWith("discount");
            form.wrong(
                    discount ? grid.discountField(debit) : grid.shareField(debit), problem.title());
        }
    }

    private void settle(String from, String to) {
        String error = form.error(from);
        if (!error.isEmpty()) form.wrong(to, error);
    }
}
