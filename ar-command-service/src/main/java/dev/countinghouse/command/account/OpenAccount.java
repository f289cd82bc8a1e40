package dev.countinghouse.command.account;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.Currency;

/** Opens an account under an id that is new in the book. */
@Needs(Permission.ISSUE)
public record OpenAccount(
        BookId book,
        AccountId account,
        String name,
        AccountKind kind,
        Currency currency,
        CreditTerms terms,
        LocalDate openedOn,
        LeftOpen leftOpen) {

    /** With its id and date given. */
    public OpenAccount(
            BookId book,
            AccountId account,
            String name,
            AccountKind kind,
            Currency currency,
            CreditTerms terms,
            LocalDate openedOn) {
        this(book, account, name, kind, currency, terms, openedOn, LeftOpen.NOTHING);
    }

    public OpenAccount {
        Text.line(name, AccountOpened.MAX_NAME, "the account's name");
        Currencies.requireCurrent(currency);
        Limits.date(openedOn, "the opening date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account).toBeNew());
    }

    AccountOpened event(LocalDate on) {
        return new AccountOpened(book, account, name, kind, currency, terms, on);
    }
}
