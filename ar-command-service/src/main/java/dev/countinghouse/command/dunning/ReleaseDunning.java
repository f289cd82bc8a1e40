package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Has an account asked again, or for one of its invoices. */
@Needs(Permission.WORK)
public record ReleaseDunning(
        BookId book,
        AccountId account,
        @Nullable InvoiceId invoice,
        String reason,
        LocalDate releasedOn) {

    public ReleaseDunning {
        Text.line(reason, DunningHeld.MAX_REASON, "the reason");
        Limits.date(releasedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account), AskedAccount.about(account));
    }
}
