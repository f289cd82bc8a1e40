package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Takes down what a payer says a payment is for. */
@Needs(Permission.POST)
public record ReceiveRemittance(
        BookId book,
        RemittanceId remittance,
        @Nullable AccountId account,
        @Nullable PaymentId payment,
        @Nullable String reference,
        Money total,
        List<RemittanceLine> lines,
        LocalDate receivedOn,
        LeftOpen leftOpen) {

    public ReceiveRemittance {
        if (reference != null) Text.line(reference, PaymentReference.MAX_LENGTH, "the reference");
        Limits.amount(total, "the total");
        lines = List.copyOf(lines);
        Limits.size(lines, 1, RemittanceAdviceReceived.MAX_LINES, "the lines");
        for (RemittanceLine line : lines) check(line, total);
        Limits.date(receivedOn, "the date");
    }

    private static void check(RemittanceLine line, Money total) {
        Text.line(line.document(), RemittanceLine.MAX_DOCUMENT, "a document's number");
        requireCurrency(Limits.amount(line.amount(), "a line's amount"), total);
        if (line.discount() != null) {
            requireCurrency(Limits.positive(line.discount(), "a line's discount"), total);
        }
        if (line.deduction() != null) {
            requireCurrency(Limits.positive(line.deduction(), "a line's deduction"), total);
        }
        if (line.text() != null) Text.line(line.text(), RemittanceLine.MAX_TEXT, "a line's text");
    }

    private static void requireCurrency(Money part, Money total) {
        if (!part.currency().equals(total.currency())) {
            throw new IllegalArgumentException("the lines must be in the total's currency");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, RemittanceFacts.about(remittance));
        if (account != null) scope.and(AccountFacts.about(account));
        if (payment != null) scope.and(PaymentFacts.about(payment));
        return scope;
    }

    RemittanceAdviceReceived event(LocalDate on) {
        return new RemittanceAdviceReceived(
                book, remittance, account, payment, reference, total, lines, on);
    }
}
