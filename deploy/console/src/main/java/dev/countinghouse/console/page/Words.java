package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.api.Receivables.CreditFlag;
import dev.countinghouse.console.api.Receivables.CreditPeriod;
import dev.countinghouse.console.api.Receivables.Terms;
import dev.countinghouse.contract.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
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
                    Map.entry(
                            "exceeds-installment",
                            "Apply what is left to another one, or to the invoice as a whole."),
                    Map.entry(
                            "exceeds-credit",
                            "Use no more than is left of it; a refund that was asked for holds some."),
                    Map.entry(
                            "exceeds-adjustment",
                            "Apply no more than is to be paid; what was paid is taken back first."),
                    Map.entry("not-a-payer", "Say first that this account pays for the other."),
                    Map.entry(
                            "credit-refunded",
                            "Charge the account by a debit memo, or note that the refund came back."),
                    Map.entry("parts-differ", "The parts together are the payment."),
                    Map.entry("refund-not-approved", "Somebody else has to let it pass first."),
                    Map.entry("refund-issued", "Note first that its money came back."),
                    Map.entry("reference-taken", "Look whether this payment was posted already."),
                    Map.entry("id-taken", "Choose another id."),
                    Map.entry("exceeds-part", "Apply no more than the part has open."),
                    Map.entry("plan-not-missed", "Nothing is late beyond the days of grace."),
                    Map.entry("plan-goes-on", "The plan says that it goes on: give it up instead."),
                    Map.entry("plan-paid", "All of it is paid."),
                    Map.entry(
                            "method-blocked",
                            "Ask for the money otherwise; if it is there all the same, say so below."),
                    Map.entry("method-not-blocked", "It may pay so already."),
                    Map.entry(
                            "charged-back",
                            "Take down what else the bank takes, or that it is won."),
                    Map.entry("exceeds-payment", "A bank takes no more than was paid."),
                    Map.entry("not-charged-back", "Take down first that the money was taken."),
                    Map.entry("chargeback-won", "Its money is back: nothing is left to close."),
                    Map.entry(
                            "line-matched",
                            "Say first that it is something else than it was matched with."),
                    Map.entry("match-differs", "Choose payments that add up to the line."),
                    Map.entry("payment-matched", "It stands against another line of a bank."),
                    Map.entry("payment-stands", "Reverse the payment first."),
                    Map.entry("signed-off", "Open the day again first, and say why."),
                    Map.entry("number-taken", "Choose another number, or leave it to the series."),
                    Map.entry(
                            "invoice-in-use",
                            "Take back what is applied to it first, or issue a credit memo."),
                    Map.entry("taken", "Ask them, or take it over."),
                    Map.entry("not-taken", "Nobody has to release it."),
                    Map.entry("no-follow-up", "Type a date, such as +7."),
                    Map.entry("follow-up-past", "Choose today or a later day."),
                    Map.entry("view-unknown", "It was removed meanwhile."),
                    Map.entry("view-of-another", "Save a copy of it for yourself."),
                    Map.entry("void-not-proposed", "Somebody decided on it meanwhile."),
                    Map.entry("reversal-not-proposed", "Somebody decided on it meanwhile."),
                    Map.entry(
                            "exceeds-disputable",
                            "Dispute no more than is open and not disputed already."),
                    Map.entry("exceeds-line", "Dispute no more than the line comes to."),
                    Map.entry("deadline-past", "Choose today or a later day."),
                    Map.entry("dispute-resolved", "Somebody resolved it meanwhile."),
                    Map.entry("dispute-still-open", "Somebody opened it again meanwhile."),
                    Map.entry("not-of-the-invoice", "Choose one that is on this invoice."),
                    Map.entry("same-person", "Somebody else has to approve it."),
                    Map.entry(
                            "account-on-hold",
                            "Have the account released first, or the book flag such invoices."),
                    Map.entry(
                            "credit-limit-exceeded",
                            "Take a payment first, bill less, or have the limit raised."),
                    Map.entry("account-not-held", "Nobody has to release it."),
                    Map.entry("ladder-unknown", "Set a ladder first, from an earlier date on."),
                    Map.entry("quiet-day", "Choose another day; what is missed is caught up."),
                    Map.entry(
                            "dunning-on-hold", "Release it first, or say that it is passed over."),
                    Map.entry("not-on-hold", "It is asked already."),
                    Map.entry("nothing-due", "Nothing of it has reached a step."),
                    Map.entry("asked-already", "It was asked for at this step; wait for the next."),
                    Map.entry("too-soon", "The ladder wants more days between two notices."),
                    Map.entry("too-little", "What it has in credits covers it, or nearly."),
                    Map.entry("notice-outdated", "Somebody paid or changed something: look again."),
                    Map.entry("precedes-account", "Choose a day on which the account was open."),
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

    /** What is owed and may be, of a refusal for want of credit; nothing of others. */
    public static String credit(Problem problem, Show show) {
        Money limit = problem.creditLimit();
        Money owed = problem.owed();
        Money wouldOwe = problem.wouldOwe();
        if (limit == null || owed == null || wouldOwe == null) return "";
        return "They owe %s and would owe %s: %s more than their limit of %s. "
                .formatted(
                        show.amount(owed),
                        show.amount(wouldOwe),
                        show.amount(wouldOwe.minus(limit)),
                        show.money(limit));
    }

    /** What of an account's credit an invoice passed over. */
    public static String flag(CreditFlag flag) {
        if (flag.creditLimit() == null) return "on hold";
        return flag.onHold() ? "on hold and over the limit" : "over the limit";
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

    /** Such as {@code 2 % within 10 days, net 30 days to the month's end}. */
    public static String terms(Terms terms) {
        CreditPeriod due = terms.due();
        boolean atOnce = due.months() == 0 && due.days() == 0 && due.monthEnd().equals("NONE");
        String net = atOnce && due.dayOfMonth() == null ? "due at once" : "net " + period(due);
        var discount = terms.discount();
        if (discount == null) return net;
        String percent =
                BigDecimal.valueOf(discount.basisPoints(), 2).stripTrailingZeros().toPlainString();
        return percent + " % within " + period(discount.within()) + ", " + net;
    }

    private static String period(CreditPeriod period) {
        var words = new ArrayList<String>();
        if (period.monthEnd().equals("BEFORE")) words.add("from the month's end");
        if (period.months() > 0) words.add(period.months() + " months");
        if (period.days() > 0) words.add(period.days() + " days");
        if (period.monthEnd().equals("AFTER")) words.add("to the month's end");
        if (period.dayOfMonth() != null) words.add("to day " + period.dayOfMonth());
        return words.isEmpty() ? "at once" : String.join(" ", words);
    }
}
