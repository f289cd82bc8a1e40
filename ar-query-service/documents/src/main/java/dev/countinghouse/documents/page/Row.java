package dev.countinghouse.documents.page;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.Line;
import dev.countinghouse.documents.Sale;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a sale as a row of the table.
 *
 * @param place from 1
 * @param sum what the lines come to with this one, carried to the next page
 * @param isLast no sum is carried from it
 */
public record Row(int place, Line line, Money sum, boolean isLast) {

    static List<Row> of(Sale sale) {
        List<Row> rows = new ArrayList<>();
        Money sum = Money.zero(sale.total().currency());
        for (Line line : sale.lines()) {
            sum = sum.plus(line.shown());
            int place = rows.size() + 1;
            rows.add(new Row(place, line, sum, place == sale.lines().size()));
        }
        return rows;
    }
}
