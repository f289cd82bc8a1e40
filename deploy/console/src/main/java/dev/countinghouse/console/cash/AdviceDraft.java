package dev.countinghouse.console.cash;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Grid;
import dev.countinghouse.console.page.Grid.Place;
import dev.countinghouse.console.page.TypedRows;
import dev.countinghouse.console.page.TypedRows.Row;
import dev.countinghouse.console.page.TypedRows.Shape;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.dispute.ReasonCode;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What a payer says a payment is for, as it is typed. */
public final class AdviceDraft {

    public static final List<Field> HEAD =
            List.of(
                    Field.line("account", "Payer’s account")
                            .focused()
                            .hinted("left out where it is not known"),
                    Field.line("payment", "Payment").hinted("its id, if it is here already"),
                    Field.line("reference", "Its number")
                            .hinted("of the check or the transfer: by it the money is found"),
                    Field.amount("total", "Total").hinted("if left out, what the lines add up to"),
                    Field.date("receivedOn", "Came on").hinted("today if left out"));

    private static final List<Place> PLACES =
            List.of(
                    new Place("document", "Document", "Document", "", "what", "", false),
                    new Place("amount", "Paid", "Paid", "amount", "narrow", "", false),
                    new Place("discount", "Discount", "Discount", "amount", "tax", "", true),
                    new Place("deduction", "Deducted", "Deducted", "amount", "tax", "", true),
                    Place.choice(
                            "reason",
                            "Because",
                            CashWords.choices(ReasonCode.values(), one -> Words.of(one.name()))));

    private static final Shape SHAPE =
            new Shape(
                    "line",
                    PLACES.stream().map(Place::part).toList(),
                    5,
                    RemittanceAdviceReceived.MAX_LINES);

    public static final Grid GRID = new Grid(SHAPE, "", "Lines", "line", PLACES);

    private final Currency currency;
    private final AmountText amounts;
    private final TypedRows rows;
    private final ObjectNode json;
    private Money sum;

    /** Notes in the form what cannot be read. */
    AdviceDraft(Desk desk, Form form, Currency currency) {
        this.currency = currency;
        amounts = new AmountText(desk.show().locale());
        rows = new TypedRows(SHAPE, form);
        json = desk.body(form).fields(HEAD, currency).json();
        sum = Money.zero(currency);
        if (rows.isEmpty()) rows.wrong(false, "document", "There is at least one line.");
        ArrayNode lines = json.putArray("lines");
        for (Row row : rows.filled()) line(row, lines.addObject());
        if (!form.has("total")) json.set("total", EventJson.mapper().valueToTree(sum));
    }

    private void line(Row row, ObjectNode line) {
        row.read("document", typed -> line.put("document", typed));
        row.read("amount", typed -> amounts.parse(typed, currency))
                .ifPresent(
                        money -> {
                            sum = sum.plus(money);
                            line.set("amount", EventJson.mapper().valueToTree(money));
                        });
        for (String part : List.of("discount", "deduction")) {
            if (!row.has(part)) continue;
            row.read(part, typed -> amounts.parse(typed, currency))
                    .ifPresent(money -> line.set(part, EventJson.mapper().valueToTree(money)));
        }
        if (row.has("reason")) row.read("reason", typed -> line.put("reason", typed));
    }

    ObjectNode body() {
        return json;
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        rows.settle(
                "lines",
                Map.of(
                        "document", "document",
                        "amount", "amount",
                        "discount", "discount",
                        "deduction", "deduction",
                        "reason", "reason"));
    }
}
