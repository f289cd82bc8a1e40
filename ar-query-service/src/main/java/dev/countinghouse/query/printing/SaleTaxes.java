package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.documents.Tax;
import dev.countinghouse.documents.TaxCategory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Taxes as documents state them. */
final class SaleTaxes {

    private final Map<Tax, Money> taxable = new LinkedHashMap<>();
    private final Map<Tax, Money> amounts = new LinkedHashMap<>();

    /** A tax of an invoice's line. */
    static Tax of(InvoiceLine.LineTax tax) {
        String certificate = tax.certificate();
        return new Tax(
                category(tax.category(), tax.ratePercent()),
                tax.ratePercent(),
                tax.code(),
                certificate);
    }

    private static TaxCategory category(
            dev.countinghouse.contract.tax.@Nullable TaxCategory said, BigDecimal rate) {
        if (rate.signum() != 0) return TaxCategory.STANDARD;
        if (said == null) return TaxCategory.ZERO;
        return switch (said) {
            case S, L, M -> TaxCategory.STANDARD;
            case Z -> TaxCategory.ZERO;
            case E -> TaxCategory.EXEMPT;
            case AE -> TaxCategory.REVERSE_CHARGE;
            case K -> TaxCategory.INTRA_COMMUNITY;
            case G -> TaxCategory.EXPORT;
            case O -> TaxCategory.OUTSIDE_SCOPE;
        };
    }

    /** Adds what a line is taxed. */
    void add(Tax tax, Money net, Money amount) {
        taxable.merge(tax, net, Money::plus);
        amounts.merge(tax, amount, Money::plus);
    }

    /** What was charged on what, by tax. */
    List<Tax.Share> shares() {
        List<Tax.Share> shares = new ArrayList<>();
        taxable.forEach((tax, net) -> shares.add(new Tax.Share(tax, net, amount(tax))));
        return shares;
    }

    private Money amount(Tax tax) {
        return Objects.requireNonNull(amounts.get(tax));
    }
}
