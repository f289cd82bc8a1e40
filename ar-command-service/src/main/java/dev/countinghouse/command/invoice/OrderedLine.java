package dev.countinghouse.command.invoice;

import dev.countinghouse.contract.InvoiceLine;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A line as it is asked for: rates and quantity; its amounts are computed, never trusted. */
public record OrderedLine(
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        List<TaxRate> taxes,
        @Nullable String revenueAccount) {

    public OrderedLine {
        taxes = List.copyOf(taxes);
    }

    /** A tax to compute on the line's net. */
    public record TaxRate(String code, BigDecimal percent) {}

    InvoiceLine priced(Currency currency) {
        Money net = Money.rounded(quantity.multiply(unitPrice), currency);
        return new InvoiceLine(
                description,
                quantity,
                unitPrice,
                net,
                taxes.stream().map(tax -> taxed(tax, net)).toList(),
                revenueAccount);
    }

    private static InvoiceLine.LineTax taxed(TaxRate tax, Money net) {
        BigDecimal amount = net.toBigDecimal().multiply(tax.percent()).movePointLeft(2);
        return new InvoiceLine.LineTax(
                tax.code(), tax.percent(), Money.rounded(amount, net.currency()));
    }
}
