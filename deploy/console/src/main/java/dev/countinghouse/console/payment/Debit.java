package dev.countinghouse.console.payment;

import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Offer;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that is owed, as a row of the grid.
 *
 * @param kind {@code invoice}, {@code adjustment} or {@code part}, as an allocation names it
 * @param installment which of the invoice's, where more than one row is of it
 * @param own whether the account owes it itself, and not one that it pays for
 * @param name what people know it by
 */
public record Debit(
        String kind,
        String id,
        @Nullable Integer installment,
        String account,
        boolean own,
        String name,
        LocalDate dueOn,
        Money open,
        @Nullable Offer discount) {

    static Debit of(Invoice invoice, boolean own) {
        return new Debit(
                "invoice",
                invoice.invoice(),
                null,
                invoice.account(),
                own,
                invoice.number(),
                invoice.dueOn(),
                invoice.open(),
                invoice.discount());
    }

    static Debit of(OpenPart charge) {
        return new Debit(
                charge.isPlanned() ? "part" : "adjustment",
                charge.item(),
                null,
                charge.account(),
                true,
                charge.item(),
                charge.dueOn(),
                charge.open(),
                null);
    }

    /** An installment of an invoice that is due in several. */
    static Debit of(Invoice invoice, OpenPart part) {
        return new Debit(
                "invoice",
                invoice.invoice(),
                part.installment(),
                invoice.account(),
                true,
                invoice.number() + ", installment " + part.installment(),
                part.dueOn(),
                part.open(),
                null);
    }

    /** How its fields are called. */
    String key() {
        if (installment != null) return "installment:" + installment + ":" + id;
        return kind.equals("invoice") ? id : kind + ":" + id;
    }

    public String path() {
        if (kind.equals("part")) return "/plans/" + id.substring(0, id.lastIndexOf('.'));
        return (kind.equals("invoice") ? "/invoices/" : "/adjustments/") + id;
    }
}
