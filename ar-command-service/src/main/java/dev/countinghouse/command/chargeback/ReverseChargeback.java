package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** A chargeback was won: its money comes back. */
@Needs(Permission.POST)
record ReverseChargeback(BookId book, ChargebackId chargeback, LocalDate effectiveOn) {

    ReverseChargeback {
        Limits.date(effectiveOn, "the effective date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, ChargebackFacts.about(chargeback), PeriodFacts.of(effectiveOn));
    }
}
