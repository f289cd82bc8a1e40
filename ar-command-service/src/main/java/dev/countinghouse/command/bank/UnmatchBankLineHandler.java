package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class UnmatchBankLineHandler {

    private final FurtherRead more;

    UnmatchBankLineHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            UnmatchBankLine command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        BankLineFacts line = facts.of(BankLineFacts.about(command.line()));
        BankLineRecorded recorded = line.requireKnown();
        if (!line.isMatched()) {
            throw new Rejection(BankReason.LINE_NOT_MATCHED, command.line().value());
        }
        var signedOff = SignOffs.of(recorded.bank());
        more.read(Scope.in(command.book(), signedOff), context)
                .of(signedOff)
                .requireOpen(recorded.line().bookedOn());
        events.append(
                new BankLineUnmatched(
                        command.book(),
                        command.line(),
                        recorded.bank(),
                        recorded.line().amount(),
                        line.payments(),
                        command.reason(),
                        command.by(),
                        command.unmatchedOn()));
        return Decision.recorded(command.line());
    }
}
