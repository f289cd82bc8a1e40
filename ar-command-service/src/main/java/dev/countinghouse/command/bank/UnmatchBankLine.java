package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says that a line of the bank is something else than what it was matched with. */
@Needs(Permission.POST)
public record UnmatchBankLine(
        BookId book, BankLineId line, String reason, String by, LocalDate unmatchedOn) {

    public UnmatchBankLine {
        Text.line(reason, BankLineUnmatched.MAX_REASON, "the reason");
        Text.line(by, Limits.MAX_ACTOR, "who says so");
        Limits.date(unmatchedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, BankLineFacts.about(line));
    }
}
