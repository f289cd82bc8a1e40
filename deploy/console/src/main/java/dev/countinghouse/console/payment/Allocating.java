package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Invoices;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The grid in which a credit is spread over what is owed, the oldest first: the account's invoices,
 * its fees and debit memos, and the invoices of those that it pays for.
 *
 * @param open what is owed
 * @param fixed what there is to spread, or empty where it is typed as {@code amount}
 * @param offersFrom when the money came: what was offered until before is not offered any more
 * @param more whether more is owed than is listed
 */
public record Allocating(
        List<Debit> open,
        Optional<Money> fixed,
        String currency,
        boolean more,
        Optional<LocalDate> offersFrom) {

    private static final int MOST = 1_000;

    static final String SHARE = "share.";
    static final String DISCOUNT = "discount.";

    /** For whom more than this many are paid, those chosen are found by their own page. */
    private static final int MOST_OTHERS = 20;

    /**
     * @param since when the money came, or empty for a credit, which earns no discount
     */
    static Allocating of(
            Desk desk, Account account, Optional<Money> fixed, Optional<LocalDate> since) {
        List<Debit> open = new ArrayList<>();
        List<OpenPart> parts =
                desk.read(
                                desk.api("accounts", account.account(), "open-items")
                                        .with("limit", MOST),
                                OpenParts.class)
                        .items();
        boolean more = invoices(desk, account.account(), true, parts, open);
        charges(parts, open);
        List<String> others = account.paysFor() == null ? List.of() : account.paysFor();
        for (String other : others.stream().limit(MOST_OTHERS).toList()) {
            more |= invoices(desk, other, false, List.of(), open);
        }
        open.sort(Comparator.comparing(Debit::dueOn).thenComparing(Debit::name));
        return new Allocating(
                List.copyOf(open),
                fixed,
                account.currency(),
                more || others.size() > MOST_OTHERS,
                since);
    }

    /**
     * @param parts what the account has open itself; of others, the whole invoices are paid
     */
    private static boolean invoices(
            Desk desk, String account, boolean own, List<OpenPart> parts, List<Debit> into) {
        Invoices page =
                desk.read(
                        desk.api("invoices")
                                .with("account", account)
                                .with("state", "OPEN")
                                .with("limit", MOST),
                        Invoices.class);
        for (Invoice invoice : page.items()) {
            List<OpenPart> installments = installments(invoice, parts);
            if (installments.isEmpty()) {
                into.add(Debit.of(invoice, own));
            } else {
                installments.forEach(part -> into.add(Debit.of(invoice, part)));
            }
        }
        return page.next() != null;
    }

    /** The open ones if there are several to choose from; a discount is of the whole invoice. */
    private static List<OpenPart> installments(Invoice invoice, List<OpenPart> parts) {
        if (invoice.discount() != null) return List.of();
        List<OpenPart> open =
                parts.stream()
                        .filter(part -> part.isInvoice() && part.item().equals(invoice.invoice()))
                        .toList();
        return open.size() > 1 ? open : List.of();
    }

    /** Fees, interest and debit memos on the account, and the parts of its payment plans. */
    private static void charges(List<OpenPart> parts, List<Debit> into) {
        parts.stream()
                .filter(part -> isCharge(part) && part.open().isPositive())
                .forEach(part -> into.add(Debit.of(part)));
    }

    private static boolean isCharge(OpenPart part) {
        return part.kind().equals("ADJUSTMENT") || part.isPlanned();
    }

    public int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** Whether any of them may still be paid with a discount. */
    public boolean hasOffers() {
        return open.stream().anyMatch(this::hasOffer);
    }

    /** Whether money that comes in today earns it; of older money the service knows. */
    public boolean hasOffer(Debit debit) {
        var offer = debit.discount();
        return offer != null
                && offersFrom.isPresent()
                && !offer.lastDay().isBefore(offersFrom.get());
    }

    /** Whether some of it is owed by others. */
    public boolean hasOthers() {
        return open.stream().anyMatch(debit -> !debit.own());
    }

    public String shareField(Debit debit) {
        return SHARE + debit.key();
    }

    public String discountField(Debit debit) {
        return DISCOUNT + debit.key();
    }

    /** What stands in the total before anything is typed. */
    public String total(Form form, Show show) {
        return fixed.map(show::typed).orElseGet(() -> form.value("amount"));
    }

    /** Spreads an amount over what the account owes itself, the oldest first. */
    void oldestFirst(Form form, Money amount, Show show) {
        Money rest = amount;
        for (Debit debit : open) {
            Money part = rest.exceeds(debit.open()) ? debit.open() : rest;
            boolean takes = debit.own() && part.isPositive();
            form.with(shareField(debit), takes ? show.typed(part) : "");
            if (takes) rest = rest.minus(part);
        }
    }
}
