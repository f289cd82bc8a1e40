package dev.countinghouse.command.bank;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** Accounts for a line of the bank: by payments, or by saying what it is. */
@Needs(Permission.POST)
public record MatchBankLine(
        BookId book,
        BankLineId line,
        List<PaymentId> payments,
        @Nullable String note,
        String by,
        LocalDate matchedOn) {

    public MatchBankLine {
        payments = List.copyOf(payments);
        Limits.size(payments, 0, BankLineMatched.MAX_PAYMENTS, "the payments");
        if (new HashSet<>(payments).size() < payments.size()) {
            throw new IllegalArgumentException("a payment is named twice");
        }
        if (note != null) Text.line(note, BankLineMatched.MAX_NOTE, "the note");
        if (payments.isEmpty() && note == null) {
            throw new IllegalArgumentException(
                    "payments are needed, or a note that says what it is");
        }
        Text.line(by, Limits.MAX_ACTOR, "who matches it");
        Limits.date(matchedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, BankLineFacts.about(line));
        for (PaymentId payment : payments) {
            scope.and(PaymentFacts.about(payment), PaymentAtBank.about(payment));
        }
        return scope;
    }
}
