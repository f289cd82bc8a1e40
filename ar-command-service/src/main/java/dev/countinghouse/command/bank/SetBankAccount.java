package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Says, from a date on, that the book has this account at a bank. */
@Needs(Permission.CONFIGURE)
public record SetBankAccount(
        BookId book, BankAccountId bank, BankAccount account, LocalDate setOn) {

    public SetBankAccount {
        Limits.date(setOn, "the date");
        Text.line(account.name(), BankAccount.MAX_NAME, "the name");
        checkNumber(account.iban(), "the IBAN");
        checkNumber(account.routing(), "the routing number");
        checkNumber(account.number(), "the account number");
        checkNumber(account.lockbox(), "the lockbox");
        if ((account.iban() == null) == (account.number() == null)) {
            throw new IllegalArgumentException("an IBAN or an account number is needed");
        }
    }

    private static void checkNumber(@Nullable String number, String what) {
        if (number != null) Text.line(number, BankAccount.MAX_NUMBER, what);
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, BankAccounts.of(book));
        AccountId receipts = account.receipts();
        return receipts == null ? scope : scope.and(AccountFacts.about(receipts));
    }
}
