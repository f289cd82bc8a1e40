package dev.countinghouse.command.applying;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What to apply to, and how much; with the discount to take, if any.
 *
 * @param invoice an invoice, or
 * @param adjustment a debit memo, fee or interest that stands on the account
 * @param account whose it is, if it is another account's
 */
public record Application(
        @Nullable InvoiceId invoice,
        @Nullable AdjustmentId adjustment,
        @Nullable AccountId account,
        Money amount,
        @Nullable Money discount) {

    public Application {
        if ((invoice == null) == (adjustment == null)) {
            throw new IllegalArgumentException(
                    "it is applied to an invoice or to an adjustment: name one of them");
        }
        Limits.positive(amount, "an applied amount");
        if (discount != null) {
            Limits.positive(discount, "a discount");
            if (invoice == null) {
                throw new IllegalArgumentException("only an invoice offers a discount");
            }
        }
    }

    /** To an invoice of the same account. */
    public Application(InvoiceId invoice, Money amount, @Nullable Money discount) {
        this(invoice, null, null, amount, discount);
    }

    EntityId item() {
        return invoice != null ? invoice : Objects.requireNonNull(adjustment);
    }

    /** Adds what {@link Applying} looks at. */
    public static Scope scope(Scope scope, List<Application> applications) {
        for (Application part : applications) {
            if (part.account != null) scope.and(AccountFacts.about(part.account));
            if (part.invoice != null) scope.and(InvoiceFacts.about(part.invoice));
            if (part.adjustment != null) scope.and(AdjustmentItemFacts.about(part.adjustment));
        }
        return scope;
    }

    /** As it will be recorded: the account is only said if it is another one. */
    Allocation numbered(int number, AccountId own) {
        return new Allocation(
                number,
                invoice,
                adjustment,
                own.equals(account) ? null : account,
                amount,
                discount);
    }
}
