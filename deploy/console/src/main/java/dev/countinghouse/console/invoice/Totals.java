package dev.countinghouse.console.invoice;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.api.Receivables.CreditFlag;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceLine.LineTax;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an invoice would come to, as the service computes it.
 *
 * @param invoice as it would be issued, if it can be told
 * @param left of the total, when the installments are taken off; null if there are none
 * @param flag what of the account's credit it would pass over, if it would be issued all the same
 * @param problem why it would be refused
 */
public record Totals(
        @Nullable InvoiceIssued invoice,
        @Nullable Money left,
        @Nullable CreditFlag flag,
        @Nullable Problem problem) {

    /** Nothing can be told yet. */
    static final Totals NONE = new Totals(null, null, null, null);

    static Totals refused(@Nullable Problem problem) {
        return new Totals(null, null, null, problem);
    }

    /** A tax of a code and a rate, over all lines. */
    public record Tax(String code, String percent, Money amount) {}

    /** In the order of the lines. */
    public List<Tax> taxes() {
        if (invoice == null) return List.of();
        Map<List<String>, Money> sums = new LinkedHashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            for (LineTax tax : line.taxes()) {
                String percent = tax.ratePercent().stripTrailingZeros().toPlainString();
                sums.merge(List.of(tax.code(), percent), tax.amount(), Money::plus);
            }
        }
        return sums.entrySet().stream()
                .map(e -> new Tax(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
                .toList();
    }

    /** Whether the installments are not the whole. */
    public boolean isUneven() {
        return left != null && !left.isZero();
    }
}
