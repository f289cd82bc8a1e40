package dev.countinghouse.command.statement;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.statement.StatementIssued;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class IssueStatementHandler {

    @CommandHandler
    Decision handle(IssueStatement command, @InjectEntity Facts facts, EventAppender events) {
        facts.of(AccountFacts.about(command.account())).requireKnown(command.statedOn());
        var issued =
                new StatementIssued(
                        command.book(),
                        command.statement(),
                        command.run(),
                        command.account(),
                        command.form(),
                        command.from(),
                        command.family(),
                        command.statedOn(),
                        command.by());
        StatementIssued before = facts.of(StatementFacts.about(command.statement())).issued();
        if (before != null) {
            if (!before.equals(issued)) {
                throw new Rejection(SharedReason.ID_TAKEN, command.statement().value());
            }
            return Decision.already(command.book(), command.statement(), before);
        }
        events.append(issued);
        return Decision.recorded(command.statement());
    }
}
