package dev.countinghouse.command.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What a notice adds to what is owed: fees and interest, as adjustments of their own. */
final class Charges {

    /** Who lets pass what the book's own rules charge. */
    private static final String RULES = "the book's dunning ladder";

    /** Of a digest, enough to tell invoices apart. */
    private static final int DIGITS = 24;

    private Charges() {}

    /** The fee of a step for an invoice: there is never another. */
    static AdjustmentId fee(InvoiceId invoice, int level) {
        return new AdjustmentId("dunning-fee-" + digest(invoice.value() + "/" + level));
    }

    /** The interest on an invoice until a day. */
    static AdjustmentId interest(InvoiceId invoice, LocalDate until) {
        return new AdjustmentId("interest-" + digest(invoice.value() + "/" + until));
    }

    /** Ids of people's making may be long. */
    static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    static AdjustmentMade charged(
            IssueNotice command, AdjustmentId id, AdjustmentKind kind, Money amount, String why) {
        return made(
                command.book(),
                id,
                command.account(),
                kind,
                amount,
                why,
                command.issuedOn(),
                command.by());
    }

    static AdjustmentMade made(
            BookId book,
            AdjustmentId id,
            AccountId account,
            AdjustmentKind kind,
            Money amount,
            String why,
            LocalDate on,
            String by) {
        return new AdjustmentMade(
                book, id, account, null, kind, amount, amount, why, on, DoneBy.approved(by, RULES));
    }
}
