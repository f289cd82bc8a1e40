package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Has an account asked no more for now, or not for one of its invoices.
 *
 * @param until the last day; null for as long as nobody releases it
 */
@Needs(Permission.WORK)
public record HoldDunning(
        BookId book,
        AccountId account,
        @Nullable InvoiceId invoice,
        HoldKind kind,
        String reason,
        LocalDate heldOn,
        @Nullable LocalDate until) {

    public HoldDunning {
        Text.line(reason, DunningHeld.MAX_REASON, "the reason");
        Limits.date(heldOn, "the date");
        if (until != null && Limits.date(until, "the last day").isBefore(heldOn)) {
            throw new IllegalArgumentException("the last day must not be before the first");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, AccountFacts.about(account), AskedAccount.about(account));
        return invoice == null ? scope : scope.and(InvoiceFacts.about(invoice));
    }
}
