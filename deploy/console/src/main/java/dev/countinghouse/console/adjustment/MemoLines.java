package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Grid;
import dev.countinghouse.console.page.Grid.Place;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.console.page.TypedRows;
import dev.countinghouse.console.page.TypedRows.Row;
import dev.countinghouse.console.page.TypedRows.Shape;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceLine.LineTax;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a memo as they are typed: above zero, each with at most one tax. */
final class MemoLines {

    private static final List<Place> PLACES =
            List.of(
                    new Place("description", "What", "What", "", "what", "", false),
                    new Place("net", "Net", "Net", "amount", "narrow", "", false),
                    new Place("taxCode", "Tax", "Tax code", "", "tax", "", false),
                    new Place(
                            "tax", "Its amount", "Amount of the tax", "amount", "tax", "", false));

    static final Shape SHAPE =
            new Shape("line", PLACES.stream().map(Place::part).toList(), 4, MemoLine.MAX_LINES);

    static final Grid GRID = new Grid(SHAPE, "invoice-lines", "Lines", "line", PLACES);

    private static final String NONE = "0";

    private final TypedRows rows;
    private final AmountText amounts;
    private final Currency currency;
    private final Memo memo;

    private Money sum;

    MemoLines(Form form, Show show, Currency currency, Memo memo) {
        rows = new TypedRows(SHAPE, form);
        amounts = new AmountText(show.locale());
        this.currency = currency;
        this.memo = memo;
        sum = Money.zero(currency);
    }

    /** Lines that take back all of an invoice's; of several taxes each further one has its own. */
    static void fill(Form form, List<InvoiceLine> lines, Show show) {
        int row = 0;
        for (InvoiceLine line : lines) {
            if (row >= SHAPE.most()) return;
            form.with(SHAPE.field(row, "description"), line.description())
                    .with(SHAPE.field(row, "net"), show.typed(line.net()));
            boolean first = true;
            for (LineTax tax : line.taxes()) {
                if (tax.amount().isZero()) continue;
                if (!first) form.with(SHAPE.field(++row, "description"), line.description());
                first = false;
                form.with(SHAPE.field(row, "taxCode"), tax.code())
                        .with(SHAPE.field(row, "tax"), show.typed(tax.amount()));
            }
            row++;
        }
    }

    void writeTo(ObjectNode body) {
        ArrayNode lines = body.putArray("lines");
        for (Row row : rows.filled()) write(row, lines.addObject());
        if (rows.isEmpty()) {
            rows.wrong(false, "description", memo.missing());
        }
        body.set("amount", EventJson.mapper().valueToTree(memo.signed(sum)));
    }

    private void write(Row row, ObjectNode line) {
        row.read("description", typed -> line.put("description", typed));
        boolean taxed = row.has("tax") || row.has("taxCode");
        Optional<Money> net =
                taxed
                        ? row.read("net", NONE, typed -> amounts.parse(typed, currency))
                        : row.read("net", typed -> amounts.parse(typed, currency));
        net.ifPresent(money -> add(line, "net", money));
        if (!taxed || net.isEmpty()) return;
        ObjectNode tax = line.putArray("taxes").addObject();
        row.read("taxCode", "TAX", typed -> tax.put("code", typed));
        row.read("tax", typed -> tax(typed, net.get()))
                .ifPresent(money -> add(tax, "amount", money));
    }

    private void add(ObjectNode json, String name, Money money) {
        json.set(name, EventJson.mapper().valueToTree(money));
        sum = sum.plus(money);
    }

    /** An amount, or so many percent of the net. */
    private Money tax(String typed, Money net) {
        if (!typed.endsWith("%")) return amounts.parse(typed, currency);
        BigDecimal percent = amounts.number(typed.substring(0, typed.length() - 1));
        return Money.rounded(net.toBigDecimal().multiply(percent).movePointLeft(2), currency);
    }

    boolean areRight() {
        return rows.areRight();
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle(Form form) {
        rows.settle(
                "lines",
                Map.of(
                        "description", "description",
                        "net", "net",
                        "taxes[0].code", "taxCode",
                        "taxes[0].amount", "tax"));
        if (!form.error("amount").isEmpty()) rows.wrong(false, "net", form.error("amount"));
    }
}
