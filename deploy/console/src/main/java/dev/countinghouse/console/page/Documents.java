package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Receivables.CreditFlag;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.OpenPart;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents as they stand in lists, each with where it is. */
public final class Documents {

    private Documents() {}

    /** By its number, with what the customer calls it, and whether it passed over their credit. */
    public static Cell invoice(Desk desk, Invoice invoice) {
        CreditFlag flag = invoice.flagged();
        String note =
                Stream.of(
                                flag == null ? null : "flagged: " + Words.flag(flag),
                                invoice.customerReference())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return Cell.link(invoice.number(), desk.link("/invoices/" + invoice.invoice()))
                .noted(note.isEmpty() ? null : note);
    }

    /** Something that is open. */
    public static Cell part(Desk desk, OpenPart part) {
        String name = part.number() == null ? part.item() : part.number();
        return Cell.link(name, desk.link(path(part))).noted(note(part));
    }

    private static @Nullable String note(OpenPart part) {
        return switch (part.kind()) {
            case "INVOICE" -> part.installment() > 1 ? "installment " + part.installment() : null;
            case "PAYMENT" -> "payment, unapplied";
            case "PART" -> "part of a payment plan";
            default -> "adjustment on account";
        };
    }

    /** Where something that is open is. */
    public static String path(OpenPart part) {
        if (part.isPlanned()) {
            return "/plans/" + part.item().substring(0, part.item().lastIndexOf('.'));
        }
        String kind =
                switch (part.kind()) {
                    case "INVOICE" -> "/invoices/";
                    case "PAYMENT" -> "/payments/";
                    default -> "/adjustments/";
                };
        return kind + part.item();
    }
}
