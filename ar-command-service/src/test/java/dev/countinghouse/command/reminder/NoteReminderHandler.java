package dev.countinghouse.command.reminder;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.reminder.ReminderNoted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class NoteReminderHandler {

    @CommandHandler
    Decision handle(NoteReminder command, @InjectEntity Facts facts, EventAppender events) {
        if (facts.of(Recorded.about(command.reminder(), ReminderNoted.class)).first() != null) {
            return Decision.already(command.book(), command.reminder(), ReminderNoted.class);
        }
        facts.of(AccountFacts.about(command.account())).requireKnown();
        if (command.remindOn().isBefore(command.notedOn())) {
            throw new Rejection(ReminderReason.REMINDER_LATE, command.remindOn().toString());
        }
        events.append(command.event());
        return Decision.recorded(command.reminder());
    }
}
