package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Objects;

final class MakeAdjustmentHandler {

    private final MemoNumbers numbers;

    MakeAdjustmentHandler(EventStore store) {
        numbers = new MemoNumbers(store);
    }

    @CommandHandler
    Decision handle(
            MakeAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        AdjustmentProposed wanted = proposal(command, command.effectiveOn());
        if (adjustment.proposed() != null) {
            requireSame(isSame(adjustment.proposed(), command), command);
            return Decision.already(command.book(), command.adjustment(), AdjustmentProposed.class)
                    .withStatus(Decision.PROPOSED);
        }
        if (adjustment.made() != null) {
            requireSame(isSame(adjustment.made(), command), command);
            return Decision.already(command.book(), command.adjustment(), AdjustmentMade.class);
        }
        facts.of(AccountFacts.about(command.account()))
                .requireCurrency(command.effectiveOn(), command.amount());
        AdjustmentMade made = Making.decide(wanted, facts, command.by().alone());
        if (!command.by().covers(command.amount(), facts)) {
            events.append(wanted);
            return Decision.recorded(command.adjustment(), Decision.PROPOSED);
        }
        events.append(numbers.number(made, command.series(), context));
        return Decision.recorded(command.adjustment());
    }

    private static void requireSame(boolean same, MakeAdjustment command) {
        if (!same) throw new Rejection(SharedReason.ID_TAKEN, command.adjustment().value());
    }

    private static boolean isSame(AdjustmentProposed before, MakeAdjustment command) {
        LocalDate date = command.leftOpen().date(command.effectiveOn(), before.effectiveOn());
        return before.equals(proposal(command, date));
    }

    private static boolean isSame(AdjustmentMade made, MakeAdjustment wanted) {
        LocalDate date = wanted.leftOpen().date(wanted.effectiveOn(), made.effectiveOn());
        return made.account().equals(wanted.account())
                && Objects.equals(made.invoice(), wanted.invoice())
                && made.kind() == wanted.kind()
                && made.amount().equals(wanted.amount())
                && Objects.equals(made.lines(), wanted.lines())
                && Objects.equals(made.series(), wanted.series())
                && made.reason().equals(wanted.reason())
                && made.effectiveOn().equals(date);
    }

    private static AdjustmentProposed proposal(MakeAdjustment command, LocalDate on) {
        return new AdjustmentProposed(
                command.book(),
                command.adjustment(),
                command.account(),
                command.invoice(),
                command.kind(),
                command.amount(),
                command.excessOnAccount(),
                command.reason(),
                on,
                command.by().person(),
                command.lines(),
                command.series());
    }
}
