package dev.countinghouse.command.payment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.Rejection.Reason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Allocation;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of applying money to invoices, the same at posting and later. */
final class Applying {

    private Applying() {}

    /**
     * Makes allocations of what is asked for.
     *
     * @param available what the payment can give on this date, in minor units
     * @param firstNumber the number of the first allocation
     * @throws Rejection if an invoice cannot take its part, or the payment not give all of them
     */
    static List<Allocation> allocations(
            List<Application> applications,
            AccountId account,
            LocalDate date,
            Money payment,
            long available,
            int firstNumber,
            Facts facts) {
        Set<InvoiceId> seen = new HashSet<>();
        List<Allocation> parts = new ArrayList<>(applications.size());
        Money sum = Money.zero(payment.currency());
        for (Application asked : applications) {
            if (!seen.add(asked.invoice())) {
                throw new Rejection(Reason.INVOICE_REPEATED, asked.invoice().value());
            }
            var part =
                    new Allocation(
                            firstNumber + parts.size(),
                            asked.invoice(),
                            asked.amount(),
                            asked.discount());
            requireTakes(facts.invoice(asked.invoice()), part, account, date, payment);
            parts.add(part);
            sum = sum.plus(asked.amount());
        }
        if (sum.minor() > available) throw new Rejection(Reason.EXCEEDS_PAYMENT, sum.toString());
        return parts;
    }

    private static void requireTakes(
            InvoiceFacts invoice,
            Allocation part,
            AccountId account,
            LocalDate date,
            Money payment) {
        invoice.requireStanding(account, date);
        if (!part.amount().currency().equals(payment.currency())) {
            throw new Rejection(
                    Reason.CURRENCY_DIFFERS, part.amount().currency().getCurrencyCode());
        }
        if (part.discount() != null) {
            if (!part.discount().currency().equals(payment.currency())) {
                throw new Rejection(
                        Reason.CURRENCY_DIFFERS, part.discount().currency().getCurrencyCode());
            }
            invoice.requireDiscount(date, part.discount());
        }
        invoice.requireOpen(date, part.settled());
    }
}
