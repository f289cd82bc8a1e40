package dev.countinghouse.command.applying;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.plan.PlanPartId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What to apply to, and how much; with the discount to take, if any.
 *
 * @param invoice an invoice, or
 * @param installment of the invoice, only that installment, counted from 1
 * @param adjustment a debit memo, fee or interest that stands on the account, or
 * @param part a part of a payment plan
 * @param account whose it is, if it is another account's
 */
public record Application(
        @Nullable InvoiceId invoice,
        @Nullable Integer installment,
        @Nullable AdjustmentId adjustment,
        @Nullable PlanPartId part,
        @Nullable AccountId account,
        Money amount,
        @Nullable Money discount) {

    public Application {
        if (Stream.of(invoice, adjustment, part).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException(
                    "it is applied to an invoice, an adjustment or a part of a plan: name one");
        }
        Limits.positive(amount, "an applied amount");
        if (discount != null) {
            Limits.positive(discount, "a discount");
            if (invoice == null) {
                throw new IllegalArgumentException("only an invoice offers a discount");
            }
        }
        if (installment != null && (invoice == null || discount != null)) {
            throw new IllegalArgumentException(
                    "an installment is one of an invoice, and has no discount of its own");
        }
    }

    /** To an invoice of the same account. */
    public Application(InvoiceId invoice, Money amount, @Nullable Money discount) {
        this(invoice, null, null, null, null, amount, discount);
    }

    /** To an invoice or an adjustment, of whomever. */
    public Application(
            @Nullable InvoiceId invoice,
            @Nullable AdjustmentId adjustment,
            @Nullable AccountId account,
            Money amount,
            @Nullable Money discount) {
        this(invoice, null, adjustment, null, account, amount, discount);
    }

    EntityId item() {
        if (invoice != null) return invoice;
        return part != null ? part : Objects.requireNonNull(adjustment);
    }

    /** Adds what {@link Applying} looks at. */
    public static Scope scope(Scope scope, List<Application> applications) {
        for (Application one : applications) {
            if (one.account != null) scope.and(AccountFacts.about(one.account));
            if (one.invoice != null) scope.and(InvoiceFacts.about(one.invoice));
            if (one.adjustment != null) scope.and(AdjustmentItemFacts.about(one.adjustment));
            if (one.part != null) scope.and(PlanFacts.about(one.part.plan()));
        }
        return scope;
    }

    /** As it will be recorded: the account is only said if it is another one. */
    Allocation numbered(int number, AccountId own) {
        return new Allocation(
                number,
                invoice,
                installment,
                adjustment,
                part,
                own.equals(account) ? null : account,
                amount,
                discount);
    }
}
