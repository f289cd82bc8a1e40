package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Gives the account a tax id, another one, or none, from a date on. */
@Needs(Permission.ISSUE)
public record ChangeTaxId(
        BookId book, AccountId account, @Nullable String taxId, LocalDate changedOn) {

    public ChangeTaxId {
        if (taxId != null) Text.line(taxId, AccountTaxIdChanged.MAX_TAX_ID, "the tax id");
        Limits.date(changedOn, "the date of the change");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account));
    }
}
