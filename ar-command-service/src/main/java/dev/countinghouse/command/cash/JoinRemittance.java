package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Says which payment a remittance advice is about. */
@Needs(Permission.POST)
public record JoinRemittance(
        BookId book, RemittanceId remittance, PaymentId payment, LocalDate joinedOn) {

    public JoinRemittance {
        Limits.date(joinedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RemittanceFacts.about(remittance), PaymentFacts.about(payment));
    }
}
