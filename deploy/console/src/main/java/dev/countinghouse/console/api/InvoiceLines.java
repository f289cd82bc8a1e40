package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceLine.LineTax;

import java.math.BigDecimal;
import java.util.List;

/** An invoice by its lines, and what of each is open. */
public record InvoiceLines(List<Line> lines) {

    /** A line as it was issued, and what is open of its net and of its taxes. */
    public record Line(
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            Money net,
            List<LineTax> taxes,
            Money openNet,
            Money openTax) {}
}
