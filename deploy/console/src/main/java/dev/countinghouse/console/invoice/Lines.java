package dev.countinghouse.console.invoice;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Grid;
import dev.countinghouse.console.page.Grid.Place;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.console.page.TypedRows;
import dev.countinghouse.console.page.TypedRows.Row;
import dev.countinghouse.console.page.TypedRows.Shape;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** The lines of an invoice as they are typed. */
final class Lines {

    private static final List<Place> PLACES =
            List.of(
                    new Place("description", "What", "What", "", "what", "", false),
                    new Place("quantity", "Quantity", "Quantity", "count", "narrow", "1", false),
                    new Place(
                            "unitPrice", "Unit price", "Unit price", "amount", "narrow", "", false),
                    new Place("taxCode", "Tax", "Tax code", "", "tax", "", true),
                    new Place("taxPercent", "%", "Tax percent", "count", "tax", "", true));

    static final Shape SHAPE =
            new Shape("line", PLACES.stream().map(Place::part).toList(), 6, 1_000);

    static final Grid GRID = new Grid(SHAPE, "invoice-lines", "Lines", "line", PLACES);

    private static final String FIRST_TAX = "taxes[0].";

    private final TypedRows rows;
    private final AmountText numbers;

    Lines(Form form, Show show) {
        rows = new TypedRows(SHAPE, form);
        numbers = new AmountText(show.locale());
    }

    void writeTo(ObjectNode body) {
        ArrayNode lines = body.putArray("lines");
        for (Row row : rows.filled()) write(row, lines.addObject());
        if (rows.isEmpty()) {
            rows.wrong(false, "description", "An invoice has at least one line.");
        }
    }

    private void write(Row row, ObjectNode line) {
        row.read("description", typed -> line.put("description", typed));
        row.read("quantity", "1", typed -> line.put("quantity", number(typed)));
        row.read("unitPrice", typed -> line.put("unitPrice", number(typed)));
        if (!row.has("taxCode") && !row.has("taxPercent")) return;
        ObjectNode tax = line.putArray("taxes").addObject();
        row.read("taxCode", "TAX", typed -> tax.put("code", typed));
        row.read("taxPercent", typed -> tax.put("percent", number(typed)));
    }

    private String number(String typed) {
        return numbers.number(typed).toPlainString();
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        rows.settle(
                "lines",
                Map.of(
                        "description",
                        "description",
                        "quantity",
                        "quantity",
                        "unitPrice",
                        "unitPrice",
                        FIRST_TAX + "code",
                        "taxCode",
                        FIRST_TAX + "percent",
                        "taxPercent"));
    }
}
