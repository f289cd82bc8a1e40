package dev.countinghouse.command.adjustment;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.List;

final class ReverseAdjustmentHandler {

    private final FurtherRead more;

    ReverseAdjustmentHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            ReverseAdjustment command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        AdjustmentFacts adjustment = facts.of(AdjustmentFacts.about(command.adjustment()));
        AdjustmentMade made = adjustment.requireMade();
        if (adjustment.reversed() != null) {
            return Decision.already(command.book(), command.adjustment(), AdjustmentReversed.class);
        }
        AdjustmentReversalProposed wanted = proposal(command, made);
        if (wanted.equals(adjustment.reversalProposed())) {
            return Decision.already(
                            command.book(), command.adjustment(), AdjustmentReversalProposed.class)
                    .withStatus(Decision.PROPOSED);
        }
        Scope scope = Reversing.scope(Scope.in(command.book()), made, command.effectiveOn());
        List<MoneyEvent> reversed =
                Reversing.decide(made, wanted, more.read(scope, context), command.by().alone());
        // what two people made, one does not undo
        boolean alone = made.doneBy().approvedBy() == null;
        if (!alone || !command.by().covers(made.amount(), facts)) {
            events.append(wanted);
            return Decision.recorded(command.adjustment(), Decision.PROPOSED);
        }
        events.append(reversed);
        return Decision.recorded(command.adjustment());
    }

    private static AdjustmentReversalProposed proposal(
            ReverseAdjustment command, AdjustmentMade made) {
        return new AdjustmentReversalProposed(
                command.book(),
                command.adjustment(),
                made.account(),
                made.invoice(),
                made.amount(),
                command.reason(),
                command.effectiveOn(),
                command.by().person());
    }
}
