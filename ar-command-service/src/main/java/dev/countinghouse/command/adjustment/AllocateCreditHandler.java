package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.Applying;
import dev.countinghouse.command.applying.ApplyingReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentItemFacts;
import dev.countinghouse.command.facts.CreditFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.allocation.CreditAllocated;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class AllocateCreditHandler {

    @CommandHandler
    Decision handle(AllocateCredit command, @InjectEntity Facts facts, EventAppender events) {
        AdjustmentItemFacts credit = facts.of(AdjustmentItemFacts.about(command.adjustment()));
        CreditFacts.Standing standing = credit.requireCredit(command.effectiveOn());
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        for (Application part : command.applications()) {
            // nobody paid, so nobody paid in time
            if (part.discount() != null) {
                throw new Rejection(
                        ApplyingReason.DISCOUNT_NOT_OFFERED, String.valueOf(part.invoice()));
            }
        }
        var applying =
                new Applying(
                        command.adjustment(),
                        standing.account(),
                        standing.currency(),
                        standing.since(),
                        command.effectiveOn(),
                        credit.availableFrom(command.effectiveOn()),
                        credit.allocations().nextNumber());
        events.append(
                new CreditAllocated(
                        command.book(),
                        command.adjustment(),
                        standing.account(),
                        command.effectiveOn(),
                        applying.allocations(command.applications(), facts)));
        return Decision.recorded(command.adjustment());
    }
}
