package dev.countinghouse.console.invoice;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Grid;
import dev.countinghouse.console.page.Grid.Place;
import dev.countinghouse.console.page.TypedRows;
import dev.countinghouse.console.page.TypedRows.Row;
import dev.countinghouse.console.page.TypedRows.Shape;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The installments of an invoice as they are typed. */
final class Parts {

    /** How many rows are added at once. */
    static final int MORE = 3;

    private static final List<Place> PLACES =
            List.of(
                    new Place("dueOn", "Due on", "Due on", "", "narrow", "", true),
                    new Place("amount", "Amount", "Amount", "amount", "narrow", "", true));

    static final Shape SHAPE = new Shape("part", PLACES.stream().map(Place::part).toList(), 0, 120);

    static final Grid GRID = new Grid(SHAPE, "parts", "Installments", "installment", PLACES);

    private final TypedRows rows;
    private final Form form;
    private final AmountText amounts;
    private final LocalDate today;
    private final Currency currency;

    private Money sum;

    Parts(Form form, Desk desk, Currency currency) {
        this.rows = new TypedRows(SHAPE, form);
        this.form = form;
        this.amounts = new AmountText(desk.show().locale());
        this.today = desk.today();
        this.currency = currency;
        this.sum = Money.zero(currency);
    }

    void writeTo(ObjectNode body) {
        for (Row row : rows.filled()) write(row, body.withArray("installments").addObject());
    }

    private void write(Row row, ObjectNode part) {
        row.read("dueOn", typed -> part.put("dueOn", Dates.parse(typed, today).toString()));
        Optional<Money> amount = row.read("amount", typed -> amounts.parse(typed, currency));
        if (amount.isEmpty()) return;
        part.set("amount", EventJson.mapper().valueToTree(amount.get()));
        sum = sum.plus(amount.get());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Money sum() {
        return sum;
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        rows.settle("installments", Map.of("dueOn", "dueOn", "amount", "amount"));
        var problem = form.problem();
        if (problem == null || !problem.reason().equals("installments-differ")) return;
        rows.wrong(true, "amount", "all parts must come to the total");
    }
}
