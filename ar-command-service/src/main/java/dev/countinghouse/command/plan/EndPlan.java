package dev.countinghouse.command.plan;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Ends a plan: what is not paid of it goes back to what it came from. */
@Needs(Permission.POST)
record EndPlan(
        BookId book, PlanId plan, PlanEnding ending, @Nullable String reason, LocalDate endedOn) {

    EndPlan {
        if (reason != null) Text.line(reason, PaymentPlanEnded.MAX_REASON, "the reason");
        Limits.date(endedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, PlanFacts.about(plan), PeriodFacts.of(endedOn));
    }
}
