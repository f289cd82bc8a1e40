package dev.countinghouse.command.work;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.work.WorkAssigned;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Objects;

final class AssignWorkHandler {

    @CommandHandler
    Decision handle(AssignWork command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = WorkItem.account(command.item(), facts);
        WorkAssigned before = facts.of(command.assignments()).last();
        if (before != null && Objects.equals(before.owner(), command.owner())) {
            return Decision.already(command.book(), command.item(), WorkAssigned.class);
        }
        if (before == null && command.owner() == null) {
            throw new Rejection(WorkReason.NOT_TAKEN, command.item().item());
        }
        if (before != null) requireFree(before, command);
        events.append(
                new WorkAssigned(
                        command.book(),
                        command.item().queue(),
                        command.item().item(),
                        account,
                        command.owner(),
                        command.assignedOn()));
        return Decision.recorded(command.item());
    }

    /** Its owner may do with it as they like; others must know whom they take it from. */
    private static void requireFree(WorkAssigned before, AssignWork command) {
        String owner = before.owner();
        if (owner == null || owner.equals(command.by()) || owner.equals(command.from())) return;
        throw new Rejection(WorkReason.TAKEN, command.item().item())
                .with("owner", owner)
                .with("ownedSince", before.assignedOn());
    }
}
