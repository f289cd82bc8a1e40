package dev.countinghouse.command.quote;

import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What is asked about.
 *
 * @param description the item's, if it is left out
 * @param unitPrice by the price lists, if it is left out
 */
public record AskedLine(
        ItemCode item,
        @Nullable String description,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice) {

    public AskedLine {
        if (description != null) {
            Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        }
        OrderedLine.requireDecimal(quantity);
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("the quantity must be above zero");
        }
        if (unitPrice != null) OrderedLine.requireDecimal(unitPrice);
    }
}
