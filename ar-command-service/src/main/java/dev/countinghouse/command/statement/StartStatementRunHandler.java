package dev.countinghouse.command.statement;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.statement.StatementRunStarted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Objects;

final class StartStatementRunHandler {

    @CommandHandler
    Decision handle(StartStatementRun command, @InjectEntity Facts facts, EventAppender events) {
        StatementRunStarted before = facts.of(RunFacts.about(command.run())).started();
        if (before != null) {
            if (!Objects.equals(before.from(), command.from())) {
                throw new Rejection(StatementReason.STATEMENT_RUN_DIFFERS, command.run().value());
            }
            return Decision.already(command.book(), command.run(), before);
        }
        events.append(
                new StatementRunStarted(
                        command.book(),
                        command.run(),
                        command.form(),
                        command.from(),
                        command.statedOn(),
                        command.by()));
        return Decision.recorded(command.run());
    }
}
