package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Invoices;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The grid in which money is spread over an account's open invoices, the oldest first.
 *
 * @param open the invoices
 * @param fixed what there is to spread, or empty where it is typed as {@code amount}
 * @param offersFrom when the money came: what was offered until before is not offered any more
 * @param more whether the account has more open invoices than are listed
 */
public record Allocating(
        List<Invoice> open,
        Optional<Money> fixed,
        String currency,
        boolean more,
        LocalDate offersFrom) {

    private static final int MOST = 1_000;

    static final String SHARE = "share.";
    static final String DISCOUNT = "discount.";

    static Allocating of(
            Desk desk, String account, String currency, Optional<Money> fixed, LocalDate since) {
        Invoices page =
                desk.read(
                        desk.api("invoices")
                                .with("account", account)
                                .with("state", "OPEN")
                                .with("limit", MOST),
                        Invoices.class);
        List<Invoice> oldestFirst =
                page.items().stream()
                        .sorted(
                                Comparator.comparing(Invoice::dueOn)
                                        .thenComparing(Invoice::invoiceDate)
                                        .thenComparing(Invoice::number))
                        .toList();
        return new Allocating(oldestFirst, fixed, currency, page.next() != null, since);
    }

    public int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** Whether any of them may still be paid with a discount. */
    public boolean hasOffers() {
        return open.stream().anyMatch(this::hasOffer);
    }

    /** Whether money that comes in today earns it; of older money the service knows. */
    public boolean hasOffer(Invoice invoice) {
        var offer = invoice.discount();
        return offer != null && !offer.lastDay().isBefore(offersFrom);
    }

    public String shareField(Invoice invoice) {
        return SHARE + invoice.invoice();
    }

    public String discountField(Invoice invoice) {
        return DISCOUNT + invoice.invoice();
    }

    /** What stands in the total before anything is typed. */
    public String total(Form form, Show show) {
        return fixed.map(show::typed).orElseGet(() -> form.value("amount"));
    }

    /** Spreads an amount over the invoices, the oldest first. */
    void oldestFirst(Form form, Money amount, Show show) {
        Money rest = amount;
        for (Invoice invoice : open) {
            Money part = rest.exceeds(invoice.open()) ? invoice.open() : rest;
            form.with(shareField(invoice), part.isPositive() ? show.typed(part) : "");
            if (part.isPositive()) rest = rest.minus(part);
        }
    }
}
