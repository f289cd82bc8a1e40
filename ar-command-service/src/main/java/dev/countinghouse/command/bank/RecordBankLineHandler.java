package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.payment.PaymentId;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.List;

final class RecordBankLineHandler {

    @CommandHandler
    Decision handle(RecordBankLine command, @InjectEntity Facts facts, EventAppender events) {
        BankLineRecorded line = command.line();
        BankLineFacts known = facts.of(command.facts());
        BankLineRecorded before = known.recorded();
        if (before == null) {
            events.append(line);
            return Decision.recorded(line.id());
        }
        if (!isSame(line, before)) {
            throw new Rejection(BankReason.LINE_DIFFERS, line.id().value())
                    .with("expected", before.line().amount());
        }
        PaymentId posted = line.payment();
        if (posted == null || known.wasEverMatched()) {
            return Decision.already(command.book(), line.id(), before);
        }
        events.append(
                new BankLineMatched(
                        command.book(),
                        line.id(),
                        before.bank(),
                        before.line().amount(),
                        List.of(posted),
                        null,
                        command.by(),
                        command.today()));
        return Decision.recorded(line.id());
    }

    /** Banks word the same line differently from file to file; what it moved, and when, stays. */
    private static boolean isSame(BankLineRecorded line, BankLineRecorded before) {
        return line.bank().equals(before.bank())
                && line.line().amount().equals(before.line().amount())
                && line.line().bookedOn().equals(before.line().bookedOn());
    }
}
