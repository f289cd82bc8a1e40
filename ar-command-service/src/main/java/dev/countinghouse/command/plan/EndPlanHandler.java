package dev.countinghouse.command.plan;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.command.facts.PlanFacts;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class EndPlanHandler {

    @CommandHandler
    Decision handle(EndPlan command, @InjectEntity Facts facts, EventAppender events) {
        PlanFacts plan = facts.of(PlanFacts.about(command.plan()));
        PaymentPlanAgreed agreed = plan.requireKnown();
        if (command.endedOn().isBefore(agreed.agreedOn())) {
            throw new Rejection(SharedReason.PRECEDES_PLAN, agreed.agreedOn().toString());
        }
        PutBack putBack = PutBack.of(plan, agreed, command.endedOn());
        if (putBack.isNothing()) {
            PaymentPlanEnded before = plan.ended();
            if (before != null) return Decision.already(command.book(), command.plan(), before);
            throw new Rejection(PlanReason.PLAN_PAID, command.plan().value());
        }
        facts.of(PeriodFacts.of(command.endedOn())).requireOpen();
        if (command.ending() == PlanEnding.BROKEN) requireBroken(command, plan, agreed);
        events.append(
                new PaymentPlanEnded(
                        command.book(),
                        command.plan(),
                        agreed.account(),
                        command.ending(),
                        command.reason(),
                        putBack.rest(),
                        putBack.back(),
                        command.endedOn()));
        return Decision.recorded(command.plan());
    }

    private static void requireBroken(EndPlan command, PlanFacts plan, PaymentPlanAgreed agreed) {
        if (agreed.missedPart() == MissedPart.LEAVES_IT) {
            throw new Rejection(PlanReason.PLAN_GOES_ON, command.plan().value());
        }
        if (!plan.isMissed(command.endedOn())) {
            throw new Rejection(PlanReason.PLAN_NOT_MISSED, command.plan().value());
        }
    }
}
