package dev.countinghouse.command.work;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.work.FollowUpSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.Objects;

final class SetFollowUpHandler {

    @CommandHandler
    Decision handle(SetFollowUp command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = WorkItem.account(command.item(), facts);
        FollowUpSet before = facts.of(command.followUps()).last();
        if (before != null && isSame(before, command)) {
            return Decision.already(command.book(), command.item(), FollowUpSet.class);
        }
        String item = command.item().item();
        LocalDate on = command.followUpOn();
        if (before == null && on == null) throw new Rejection(WorkReason.NO_FOLLOW_UP, item);
        if (on != null && on.isBefore(command.setOn())) {
            throw new Rejection(WorkReason.FOLLOW_UP_PAST, on.toString());
        }
        events.append(
                new FollowUpSet(
                        command.book(),
                        command.item().queue(),
                        item,
                        account,
                        on,
                        command.snoozed(),
                        command.note(),
                        command.setOn()));
        return Decision.recorded(command.item());
    }

    private static boolean isSame(FollowUpSet before, SetFollowUp command) {
        return Objects.equals(before.followUpOn(), command.followUpOn())
                && before.snoozed() == command.snoozed()
                && Objects.equals(before.note(), command.note());
    }
}
