package dev.countinghouse.command.deposit;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositKind;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Begins a deposit that is to come to a sum. */
@Needs(Permission.POST)
record OpenDeposit(
        BookId book,
        DepositId deposit,
        BankAccountId bank,
        DepositKind kind,
        LocalDate depositedOn,
        Money control,
        String by,
        LeftOpen leftOpen) {

    OpenDeposit {
        Limits.date(depositedOn, "the day");
        Limits.positive(control, "the control total");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DepositFacts.about(deposit).toBeNew(), BankSettings.of(book));
    }

    DepositOpened event(LocalDate day) {
        return new DepositOpened(book, deposit, bank, kind, day, control, by);
    }
}
