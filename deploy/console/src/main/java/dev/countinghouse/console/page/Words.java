package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Problem;

import java.util.Locale;
import java.util.Map;

/** The services' constants in the words of the trade. */
public final class Words {

    private static final Map<String, String> WAYS_OUT =
            Map.ofEntries(
                    Map.entry("invalid-request", "Correct what is marked."),
                    Map.entry(
                            "period-closed",
                            "Date it in an open month, or reopen the month first."),
                    Map.entry(
                            "exceeds-invoice",
                            "Somebody may have paid it meanwhile: apply no more than is open."),
                    Map.entry("exceeds-payment", "Apply no more than the payment has left."),
                    Map.entry("reference-taken", "Look whether this payment was posted already."),
                    Map.entry("id-taken", "Choose another id."),
                    Map.entry("number-taken", "Choose another number, or leave it to the series."),
                    Map.entry(
                            "invoice-in-use",
                            "Take back what is applied to it first, or issue a credit memo."),
                    Map.entry("same-person", "Somebody else has to approve it."),
                    Map.entry("account-closed", "The account takes no new invoices."),
                    Map.entry(
                            "scope-missing",
                            "Your role does not include this; ask whoever gives out roles."),
                    Map.entry("book-denied", "Your login does not open this book."),
                    Map.entry("currency-differs", "Use the account's currency."),
                    Map.entry(
                            "discount-late",
                            "The money came after the discount's last day: apply it without."),
                    Map.entry("discount-not-offered", "The invoice offers none: apply it without."),
                    Map.entry("discount-taken", "It has been taken already: apply it without."),
                    Map.entry(
                            "wrong-sign", "Credits and write-offs are below zero, charges above."),
                    Map.entry("payment-reversed", "The payment no longer stands."),
                    Map.entry(
                            "idempotency-key-reused",
                            "This form was sent before with other contents. Open it anew."));

    private Words() {}

    /** What to do about a refusal. */
    public static String wayOut(Problem problem) {
        return WAYS_OUT.getOrDefault(problem.reason(), "");
    }

    public static String title(Problem problem) {
        String title = problem.title();
        return title.isEmpty()
                ? title
                : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** {@code INSUFFICIENT_FUNDS} as “Insufficient funds”. */
    public static String of(String constant) {
        if (constant.equals("ACH")) return constant;
        String text = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code ar.InvoiceIssued} as “Invoice issued”. */
    public static String event(String name) {
        String words =
                name.substring(name.indexOf('.') + 1)
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Days that something is late, or nothing. */
    public static String late(int days) {
        return days == 0 ? "" : days == 1 ? "1 day late" : days + " days late";
    }
}
