package dev.countinghouse.command.applying;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Facts;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies one credit item to debit items.
 *
 * @param credit whose money or credit it is
 * @param account whose the credit item is
 * @param earnedOn when the money arrived, which decides whether a discount is earned
 * @param effectiveOn from when the allocations count
 * @param available what the credit item can give from that date on, in minor units
 * @param firstNumber the number of the first allocation
 */
public record Applying(
        EntityId credit,
        AccountId account,
        Currency currency,
        LocalDate earnedOn,
        LocalDate effectiveOn,
        long available,
        int firstNumber) {

    /**
     * Makes allocations of what is asked for.
     *
     * @throws Rejection if a debit item cannot take its part, or the credit item not give all of
     *     them
     */
    public List<Allocation> allocations(List<Application> applications, Facts facts) {
        var seen = new Named();
        Money sum = Money.zero(currency);
        List<Allocation> parts = numbered(applications, account, firstNumber);
        for (Allocation part : parts) {
            if (!seen.add(part)) {
                throw new Rejection(ApplyingReason.ITEM_REPEATED, part.item().value());
            }
            requireTakes(part, facts);
            sum = sum.plus(part.amount());
        }
        if (sum.minor() > available) {
            throw new Rejection(SharedReason.EXCEEDS_CREDIT, sum.toString())
                    .with("unapplied", new Money(Math.max(0, available), currency));
        }
        return parts;
    }

    /** What is named; an invoice is named once, or each of its installments is. */
    private static final class Named {
        private final Set<EntityId> wholes = new HashSet<>();
        private final Map<EntityId, Set<Integer>> installments = new HashMap<>();

        /** Whether it was not named before, neither the whole nor this part. */
        boolean add(Allocation part) {
            EntityId item = part.item();
            Integer installment = part.installment();
            if (installment == null) return !installments.containsKey(item) && wholes.add(item);
            return !wholes.contains(item)
                    && installments.computeIfAbsent(item, _ -> new HashSet<>()).add(installment);
        }
    }

    public static List<Allocation> numbered(
            List<Application> applications, AccountId own, int firstNumber) {
        List<Allocation> parts = new ArrayList<>(applications.size());
        for (Application asked : applications) {
            parts.add(asked.numbered(firstNumber + parts.size(), own));
        }
        return parts;
    }

    private void requireTakes(Allocation part, Facts facts) {
        requireCurrency(part.amount());
        AccountId of = part.account();
        if (of != null) {
            facts.of(AccountFacts.about(of)).requirePayer(account, effectiveOn);
        }
        InvoiceId invoice = part.invoice();
        if (invoice != null) requireTakes(part, facts.of(InvoiceFacts.about(invoice)));
        PlanPartId planned = part.part();
        if (planned != null) {
            PlanFacts plan = facts.of(PlanFacts.about(planned.plan()));
            plan.requirePart(planned, part.accountOr(account), effectiveOn);
            plan.requireOpen(planned, effectiveOn, part.amount());
        }
        AdjustmentId adjustment = part.adjustment();
        if (adjustment != null) {
            AdjustmentItemFacts item = facts.of(AdjustmentItemFacts.about(adjustment));
            item.requireDebit(part.accountOr(account), effectiveOn);
            item.requireOpen(effectiveOn, part.amount());
        }
    }

    private void requireTakes(Allocation part, InvoiceFacts invoice) {
        invoice.requireStanding(part.accountOr(account), effectiveOn);
        Money discount = part.discount();
        if (discount != null) {
            requireCurrency(discount);
            new Discounts(invoice, credit, earnedOn).requireEarned(part.settled(), discount);
        }
        Integer installment = part.installment();
        if (installment == null) {
            invoice.requireOpen(effectiveOn, part.settled());
        } else {
            invoice.requireOpen(installment, effectiveOn, part.settled());
        }
    }

    private void requireCurrency(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }
}
