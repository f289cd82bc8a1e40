package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Opens a reconciliation again, and those after it. */
@Needs(Permission.CLOSE)
public record ReopenBankReconciliation(
        BookId book, BankAccountId bank, LocalDate reconciledOn, String reason, String by) {

    public ReopenBankReconciliation {
        Limits.date(reconciledOn, "the date");
        Text.line(reason, BankReconciliationReopened.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who opens it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BankAccounts.of(book), SignOffs.of(bank));
    }
}
