package dev.countinghouse.command.statement;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.statement.StatementRunContinued;
import dev.countinghouse.contract.statement.StatementRunStarted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ContinueStatementRunHandler {

    @CommandHandler
    Decision handle(ContinueStatementRun command, @InjectEntity Facts facts, EventAppender events) {
        RunFacts run = facts.of(RunFacts.about(command.run()));
        StatementRunStarted started = run.started();
        if (started == null) {
            throw new Rejection(StatementReason.STATEMENT_RUN_UNKNOWN, command.run().value());
        }
        StatementRunContinued last = run.last();
        if (last != null && last.page() >= command.page()) {
            return Decision.already(command.book(), command.run(), last);
        }
        events.append(
                new StatementRunContinued(
                        command.book(),
                        command.run(),
                        started.form(),
                        started.from(),
                        started.statedOn(),
                        command.page(),
                        command.accounts(),
                        command.next()));
        return Decision.recorded(command.run());
    }
}
