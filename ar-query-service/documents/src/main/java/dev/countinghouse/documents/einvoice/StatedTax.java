package dev.countinghouse.documents.einvoice;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.Tax;
import dev.countinghouse.documents.TaxCategory;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A breakdown for a category and a rate: its amount is the rate's part of the sum of its lines,
 * rounded once (BR-CO-17).
 *
 * @param reason why no tax is charged, in words (BT-120)
 * @param code the same as a code (BT-121)
 */
record StatedTax(
        TaxCategory category,
        BigDecimal rate,
        BigDecimal taxable,
        BigDecimal amount,
        @Nullable String reason,
        @Nullable String code) {

    private record Key(TaxCategory category, BigDecimal rate) {}

    static List<StatedTax> of(Sale sale, List<StatedLine> lines) {
        int decimals = Math.min(Stated.MOST_DECIMALS, Currencies.decimals(sale.total().currency()));
        Map<Key, List<StatedLine>> groups = new LinkedHashMap<>();
        for (StatedLine line : lines) {
            Key key = new Key(line.tax().category(), line.tax().ratePercent());
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
        }
        return groups.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), decimals))
                .toList();
    }

    private static StatedTax of(Key key, List<StatedLine> lines, int decimals) {
        BigDecimal taxable =
                lines.stream().map(StatedLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount =
                taxable.multiply(key.rate)
                        .movePointLeft(2)
                        .setScale(decimals, RoundingMode.HALF_UP);
        return new StatedTax(
                key.category, key.rate, taxable, amount, reason(lines), key.category.exemption());
    }

    /** The reasons of all its lines, each once. */
    private static @Nullable String reason(List<StatedLine> lines) {
        TreeSet<String> reasons = new TreeSet<>();
        for (StatedLine line : lines) {
            Tax tax = line.tax();
            if (tax.reason() != null) reasons.add(tax.reason());
        }
        return reasons.isEmpty() ? null : String.join(" ", reasons);
    }

    /** The reason, or the language's usual words where the standard asks for one. */
    @Nullable String reason(String usual) {
        if (reason != null) return reason;
        return category.needsReason() ? usual : null;
    }
}
