package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.Applying;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is paid again with money that comes back: what was open again by its chargeback.
 *
 * @param on the date on which it is back
 */
record PaidAgain(PaymentChargedBack chargedBack, LocalDate on) {

    /** The payment and what it had paid. */
    Scope scope() {
        Scope scope = Scope.in(chargedBack.book(), PaymentFacts.about(chargedBack.payment()));
        return Application.scope(scope, List.copyOf(wanted()));
    }

    /** What was paid: an item, or an installment of one. */
    private record Debit(EntityId item, @Nullable Integer installment) {
        static Debit of(Allocation part) {
            return new Debit(part.item(), part.installment());
        }
    }

    /** Each item once. Of an allocation that was only cut, what was cut off: no discount. */
    private Collection<Application> wanted() {
        Map<Debit, Application> wanted = new LinkedHashMap<>();
        for (Allocation taken : chargedBack.takenBack()) {
            Money amount = taken.amount();
            Money discount = taken.discount();
            for (Allocation left : chargedBack.reapplied()) {
                if (!Debit.of(left).equals(Debit.of(taken))) continue;
                amount = amount.minus(left.amount());
                discount = null;
            }
            var part =
                    new Application(
                            taken.invoice(),
                            taken.installment(),
                            taken.adjustment(),
                            taken.part(),
                            taken.account(),
                            amount,
                            discount);
            wanted.merge(Debit.of(taken), part, PaidAgain::together);
        }
        return wanted.values();
    }

    private static Application together(Application one, Application other) {
        Money discount = one.discount();
        if (discount == null) discount = other.discount();
        else if (other.discount() != null) discount = discount.plus(other.discount());
        return new Application(
                one.invoice(),
                one.installment(),
                one.adjustment(),
                one.part(),
                one.account(),
                one.amount().plus(other.amount()),
                discount);
    }

    /** What still takes its part gets it; the rest stays unapplied, for a person to look at. */
    List<Allocation> allocations(Facts facts) {
        PaymentFacts payment = facts.of(PaymentFacts.about(chargedBack.payment()));
        PaymentPosted posted = payment.requireKnown();
        long left = chargedBack.amount().minor();
        List<Allocation> allocations = new ArrayList<>();
        for (Application wanted : wanted()) {
            var applying =
                    new Applying(
                            posted.payment(),
                            posted.account(),
                            posted.amount().currency(),
                            posted.receivedOn(),
                            on,
                            left,
                            payment.allocations().nextNumber() + allocations.size());
            try {
                allocations.addAll(applying.allocations(List.of(wanted), facts));
                left -= wanted.amount().minor();
            } catch (Rejection notAnyMore) {
                // void, or paid otherwise meanwhile
            }
        }
        return allocations;
    }
}
