package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.util.stream.Stream;

/** Says that a bank account is reconciled as of a day, with the figures that say so. */
@Needs(Permission.CLOSE)
public record SignOffBankReconciliation(BankReconciliationSignedOff figures) {

    public SignOffBankReconciliation {
        Limits.date(figures.reconciledOn(), "the date");
        Stream.of(figures.balance(), figures.openAtBank(), figures.openInBooks())
                .forEach(amount -> check(amount, figures.balance()));
        if (figures.linesOpen() < 0 || figures.paymentsOpen() < 0) {
            throw new IllegalArgumentException("a number must not be below zero");
        }
        if (figures.note() != null) {
            Text.line(figures.note(), BankReconciliationSignedOff.MAX_NOTE, "the note");
        }
        Text.line(figures.signedBy(), Limits.MAX_ACTOR, "who signs");
    }

    private static void check(Money amount, Money balance) {
        Limits.amount(amount, "an amount");
        if (!amount.currency().equals(balance.currency())) {
            throw new IllegalArgumentException("all amounts must be in one currency");
        }
    }

    BookId book() {
        return figures.book();
    }

    BankAccountId bank() {
        return figures.bank();
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book(), BankAccounts.of(book()), SignOffs.of(bank()));
    }
}
