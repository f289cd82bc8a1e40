package dev.countinghouse.command.issuing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Computes an invoice from what was ordered and the account's terms. Pure. */
final class Pricing {

    private Pricing() {}

    /**
     * @param book how the book works taxes out, where the invoice does not say
     * @throws Rejection if the figures do not make an invoice
     */
    static InvoiceIssued price(
            InvoiceOrder order, InvoiceNumber number, CreditTerms terms, TaxMethod book) {
        TaxMethod method = order.taxes().over(book);
        var taxes = new Taxes(method, order.currency());
        List<InvoiceLine> lines = order.lines().stream().map(taxes::priced).toList();
        Money net = Money.zero(order.currency());
        Money tax = net;
        for (InvoiceLine line : lines) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
            // after each line, so that no sum on the way can leave the range of a long
            if (Limits.isTooLarge(net) || Limits.isTooLarge(tax)) {
                throw new Rejection(SharedReason.AMOUNT_TOO_LARGE, order.invoice().value());
            }
        }
        Money total = net.plus(tax);
        requireTotal(order, total);
        return new InvoiceIssued(
                order.book(),
                order.invoice(),
                number,
                order.account(),
                order.invoiceDate(),
                lines,
                method,
                net,
                tax,
                total,
                installments(order, total, terms),
                discount(order.invoiceDate(), total, terms.discount()),
                order.customerReference(),
                order.purchaseOrder(),
                order.memo());
    }

    private static void requireTotal(InvoiceOrder order, Money total) {
        String invoice = order.invoice().value();
        if (Limits.isTooLarge(total)) throw new Rejection(SharedReason.AMOUNT_TOO_LARGE, invoice);
        if (!total.isPositive()) throw new Rejection(IssuingReason.TOTAL_NOT_POSITIVE, invoice);
        if (order.total() != null && !order.total().equals(total)) {
            throw new Rejection(IssuingReason.TOTAL_DIFFERS, invoice).with("expected", total);
        }
    }

    private static List<Installment> installments(
            InvoiceOrder order, Money total, CreditTerms terms) {
        List<Installment> parts =
                order.installments().isEmpty()
                        ? List.of(new Installment(dueOn(order, terms), total))
                        : order.installments();
        Money sum = Money.zero(total.currency());
        for (Installment part : parts) {
            if (!part.amount().currency().equals(total.currency())) {
                throw new Rejection(
                        SharedReason.CURRENCY_DIFFERS, part.amount().currency().getCurrencyCode());
            }
            if (part.dueOn().isBefore(order.invoiceDate())) {
                throw new Rejection(IssuingReason.DUE_BEFORE_INVOICE, part.dueOn().toString());
            }
            sum = sum.plus(part.amount());
        }
        if (!sum.equals(total))
            throw new Rejection(IssuingReason.INSTALLMENTS_DIFFER, sum.toString())
                    .with("expected", total);
        return parts.stream().sorted(Comparator.comparing(Installment::dueOn)).toList();
    }

    private static LocalDate dueOn(InvoiceOrder order, CreditTerms terms) {
        return order.dueOn() != null ? order.dueOn() : terms.dueOn(order.invoiceDate());
    }

    private static @Nullable DiscountOffer discount(
            LocalDate invoiceDate,
            Money total,
            CreditTerms.@Nullable EarlyPaymentDiscount discount) {
        if (discount == null) return null;
        Money off = discount.of(total);
        if (!off.isPositive()) return null;
        return new DiscountOffer(discount.within().endFrom(invoiceDate), discount.graceDays(), off);
    }
}
