package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;
import java.util.List;

/** Applies a credit that stands on an account to what is owed. */
@Needs(Permission.POST)
public record AllocateCredit(
        BookId book,
        AdjustmentId adjustment,
        LocalDate effectiveOn,
        List<Application> applications) {

    public AllocateCredit {
        Limits.date(effectiveOn, "the effective date");
        applications = List.copyOf(applications);
        Limits.size(applications, 1, PaymentPosted.MAX_ALLOCATIONS, "the allocations");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(book, AdjustmentItemFacts.about(adjustment), PeriodFacts.of(effectiveOn));
        return Application.scope(scope, applications);
    }
}
