package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.Trade.Ware;
import dev.countinghouse.client.Body;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes invoices of what a customer buys. */
final class Billing {

    private static final int MAX_LINES = 6;
    private static final BigDecimal LARGE = new BigDecimal("6000");

    private final Customer customer;
    private final Sheet sheet;
    private final Chance chance;

    Billing(Customer customer, Sheet sheet, Chance chance) {
        this.customer = customer;
        this.sheet = sheet;
        this.chance = chance;
    }

    Bill issue(String number, LocalDate date) {
        List<Object> lines = new ArrayList<>();
        Money total = Money.zero(customer.currency());
        int count = chance.between(1, MAX_LINES);
        for (int i = 0; i < count; i++) {
            Ware ware = chance.of(customer.trade().wares());
            BigDecimal quantity = BigDecimal.valueOf(quantity(ware));
            lines.add(line(ware, quantity));
            total = total.plus(withTaxes(quantity.multiply(ware.price())));
        }
        List<Installment> parts = installments(date, total);
        String invoice = "inv-" + number;
        sheet.write(
                date,
                "issue-invoice",
                Body.of(
                        "invoice", invoice,
                        "number", number,
                        "account", customer.account(),
                        "currency", customer.currency(),
                        "invoiceDate", date,
                        "lines", lines,
                        "installments", parts.size() == 1 ? null : parts,
                        "total", total,
                        "purchaseOrder", chance.percent(40) ? purchaseOrder() : null));
        return new Bill(invoice, number, date, parts, discount(date, total), total);
    }

    private long quantity(Ware ware) {
        double usual = 60 * customer.size() / Math.sqrt(ware.price().doubleValue());
        return Math.max(1, Math.round(usual * chance.between(30, 170) / 100));
    }

    private Map<String, Object> line(Ware ware, BigDecimal quantity) {
        List<Map<String, String>> taxes =
                customer.trade().isExempt()
                        ? List.of()
                        : customer.place().taxes().stream()
                                .map(
                                        tax ->
                                                Map.of(
                                                        "code",
                                                        tax.code(),
                                                        "percent",
                                                        tax.percent().toPlainString()))
                                .toList();
        return Map.of(
                "description", ware.name(),
                "quantity", quantity.toPlainString(),
                "unitPrice", ware.price().toPlainString(),
                "taxes", taxes,
                "revenueAccount", ware.revenueAccount());
    }

    /** The same rounding as the service's own, whose sum would otherwise refuse ours. */
    private Money withTaxes(BigDecimal price) {
        Money net = Money.rounded(price, customer.currency());
        if (customer.trade().isExempt()) return net;
        Money sum = net;
        for (Customer.Tax tax : customer.place().taxes()) sum = sum.plus(part(net, tax));
        return sum;
    }

    /** A line of a memo that comes to about as much, with the taxes of the place in it. */
    MemoLine memoLine(String what, Money about) {
        BigDecimal percent = new BigDecimal(100);
        List<Customer.Tax> rates =
                customer.trade().isExempt() ? List.of() : customer.place().taxes();
        for (Customer.Tax tax : rates) percent = percent.add(tax.percent());
        Money net =
                Money.rounded(
                        about.toBigDecimal()
                                .movePointRight(2)
                                .divide(percent, MathContext.DECIMAL64),
                        customer.currency());
        List<MemoLine.Tax> taxes = new ArrayList<>();
        for (Customer.Tax tax : rates) {
            Money amount = part(net, tax);
            if (amount.isPositive()) taxes.add(new MemoLine.Tax(tax.code(), amount));
        }
        return new MemoLine(what, net, taxes);
    }

    private Money part(Money net, Customer.Tax tax) {
        BigDecimal amount = net.toBigDecimal().multiply(tax.percent()).movePointLeft(2);
        return Money.rounded(amount, customer.currency());
    }

    private List<Installment> installments(LocalDate date, Money total) {
        LocalDate due = customer.terms().dueOn(date);
        if (total.toBigDecimal().compareTo(LARGE) < 0 || !chance.percent(35)) {
            return List.of(new Installment(due, total));
        }
        List<Money> parts = total.split(List.of(1L, 1L, 1L));
        List<Installment> installments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            installments.add(new Installment(due.plusMonths(i), parts.get(i)));
        }
        return installments;
    }

    private @Nullable DiscountOffer discount(LocalDate date, Money total) {
        CreditTerms.EarlyPaymentDiscount offer = customer.terms().discount();
        if (offer == null) return null;
        Money amount = offer.of(total);
        if (!amount.isPositive()) return null;
        return new DiscountOffer(offer.within().endFrom(date), offer.graceDays(), amount);
    }

    private String purchaseOrder() {
        return "PO-" + chance.between(10_000, 99_999);
    }
}
