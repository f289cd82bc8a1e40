package dev.countinghouse.command.dispute;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Takes down that a customer questions an invoice.
 *
 * @param line counted from 1
 * @param disputed all that may be disputed, of the line or the invoice, if it is left out
 * @param by who takes it down
 */
@Needs(Permission.WORK)
public record OpenDispute(
        BookId book,
        DisputeId dispute,
        InvoiceId invoice,
        @Nullable Integer line,
        DisputeKind kind,
        ReasonCode reason,
        @Nullable String text,
        @Nullable Money disputed,
        @Nullable LocalDate deadline,
        LocalDate openedOn,
        String by,
        LeftOpen leftOpen) {

    public OpenDispute {
        if (line != null && (line < 1 || line > InvoiceIssued.MAX_LINES)) {
            throw new IllegalArgumentException(
                    "the line must be from 1 to " + InvoiceIssued.MAX_LINES);
        }
        if (text != null) Text.block(text, DisputeOpened.MAX_TEXT, "the text");
        if (disputed != null) {
            Limits.positive(disputed, "the disputed amount");
            if (!kind.holdsAmount()) {
                throw new IllegalArgumentException("an inquiry disputes no amount");
            }
        }
        if (deadline != null) Limits.date(deadline, "the deadline");
        Limits.date(openedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who opens it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                DisputeFacts.about(dispute).toBeNew(),
                InvoiceFacts.about(invoice),
                Disputable.of(invoice));
    }

    DisputeOpened event(AccountId account, @Nullable Money amount, String person, LocalDate on) {
        return new DisputeOpened(
                book, dispute, account, invoice, line, kind, reason, text, amount, deadline, null,
                person, on);
    }

    /** Whether it asks for what was recorded, as far as it says. */
    boolean isSameAs(DisputeOpened before) {
        return before.equals(
                event(
                        before.account(),
                        disputed == null ? before.disputed() : disputed,
                        before.openedBy(),
                        leftOpen.date(openedOn, before.openedOn())));
    }
}
