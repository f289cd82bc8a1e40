package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankLineRecorded;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Takes down a line of a bank's statement. Not a request: files are read for it.
 *
 * @param by who brought the file
 * @param today for what is found out only now of a line that was recorded before
 */
public record RecordBankLine(BankLineRecorded line, String by, LocalDate today) {

    public BookId book() {
        return line.book();
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book(), facts().toBeNew());
    }

    Subject<BankLineFacts> facts() {
        return BankLineFacts.about(line.id());
    }
}
