package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies money of one payment to invoices, by the same rules at posting and later.
 *
 * @param payment whose money it is
 * @param receivedOn when the money arrived, which decides whether a discount is earned
 * @param effectiveOn from when the allocations count
 * @param available what the payment can give from that date on, in minor units
 * @param firstNumber the number of the first allocation
 */
record Applying(
        PaymentId payment,
        AccountId account,
        Currency currency,
        LocalDate receivedOn,
        LocalDate effectiveOn,
        long available,
        int firstNumber) {

    /**
     * Makes allocations of what is asked for.
     *
     * @throws Rejection if an invoice cannot take its part, or the payment not give all of them
     */
    List<Allocation> allocations(List<Application> applications, Facts facts) {
        Set<InvoiceId> seen = new HashSet<>();
        Money sum = Money.zero(currency);
        List<Allocation> parts = numbered(applications, firstNumber);
        for (Allocation part : parts) {
            if (!seen.add(part.invoice())) {
                throw new Rejection(PaymentReason.INVOICE_REPEATED, part.invoice().value());
            }
            requireTakes(facts.of(InvoiceFacts.about(part.invoice())), part);
            sum = sum.plus(part.amount());
        }
        if (sum.minor() > available) {
            throw new Rejection(PaymentReason.EXCEEDS_PAYMENT, sum.toString())
                    .with("unapplied", new Money(available, currency));
        }
        return parts;
    }

    static List<Allocation> numbered(List<Application> applications, int firstNumber) {
        List<Allocation> parts = new ArrayList<>(applications.size());
        for (Application asked : applications) {
            parts.add(
                    new Allocation(
                            firstNumber + parts.size(),
                            asked.invoice(),
                            asked.amount(),
                            asked.discount()));
        }
        return parts;
    }

    private void requireTakes(InvoiceFacts invoice, Allocation part) {
        invoice.requireStanding(account, effectiveOn);
        requireCurrency(part.amount());
        if (part.discount() != null) {
            requireCurrency(part.discount());
            new Discounts(invoice, payment, receivedOn)
                    .requireEarned(part.settled(), part.discount());
        }
        invoice.requireOpen(effectiveOn, part.settled());
    }

    private void requireCurrency(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new Rejection(SharedReason.CURRENCY_DIFFERS, amount.currency().getCurrencyCode());
        }
    }
}
