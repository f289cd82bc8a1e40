package dev.countinghouse.documents;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of an invoice or a credit memo.
 *
 * @param quantity negative for what is taken off
 * @param unit a code of UN/ECE recommendation 20 or 21: C62 is one of anything, HUR an hour
 * @param unitPrice a rate with any decimals; it includes the tax if the sale's prices do
 * @param net the line's amount without its taxes, as booked
 * @param shown the line's amount as printed: with the taxes if the prices include them
 */
public record Line(
        @Nullable String item,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        Money net,
        Money shown,
        List<Tax> taxes) {

    /** One of anything. */
    public static final String ONE = "C62";

    public Line {
        taxes = List.copyOf(taxes);
    }

    /** A line whose price is without tax. */
    public static Line of(
            String description, String quantity, String unitPrice, Money net, Tax... taxes) {
        return new Line(
                null,
                description,
                new BigDecimal(quantity),
                ONE,
                new BigDecimal(unitPrice),
                net,
                net,
                List.of(taxes));
    }
}
