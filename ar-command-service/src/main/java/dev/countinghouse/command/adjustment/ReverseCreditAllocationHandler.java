package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.Allocations;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReverseCreditAllocationHandler {

    @CommandHandler
    Decision handle(
            ReverseCreditAllocation command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentItemFacts credit = facts.of(AdjustmentItemFacts.about(command.adjustment()));
        AdjustmentMade made = credit.requireMade();
        Allocations.Standing standing = credit.allocations().standing(command.number());
        if (standing == null) return reversedBefore(command, credit);
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        events.append(
                Reversing.allocation(made, standing, command.reason(), command.effectiveOn()));
        return Decision.recorded(command.adjustment());
    }

    private static Decision reversedBefore(
            ReverseCreditAllocation command, AdjustmentItemFacts credit) {
        if (!credit.allocations().everHad(command.number())) {
            throw new Rejection(
                    ApplyingReason.ALLOCATION_UNKNOWN,
                    command.adjustment() + "/" + command.number());
        }
        return Decision.already(
                command.adjustment(),
                Boundary.eventsOf(
                        command.book(), command.adjustment(), CreditAllocationReversed.class),
                event ->
                        event instanceof CreditAllocationReversed e
                                && e.adjustment().equals(command.adjustment())
                                && e.allocation().number() == command.number());
    }
}
