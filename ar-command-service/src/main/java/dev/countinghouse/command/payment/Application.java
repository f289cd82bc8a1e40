package dev.countinghouse.command.payment;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

/** An invoice to apply money to, and how much; with the discount to take, if any. */
public record Application(InvoiceId invoice, Money amount, @Nullable Money discount) {

    public Application {
        Limits.positive(amount, "an applied amount");
        if (discount != null) Limits.positive(discount, "a discount");
    }
}
