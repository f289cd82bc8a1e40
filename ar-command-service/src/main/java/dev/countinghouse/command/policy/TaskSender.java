package dev.countinghouse.command.policy;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.refusal.RecordRefusal;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.refusal.RefusalId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/** Has a policy answer an event, and sends what it answers. */
final class TaskSender {

    /** Between asking and sending, somebody may have done something else. */
    private static final int ATTEMPTS = 3;

    private final Inquiry inquiry;
    private final Commands commands;
    private final EventLog log;
    private final Map<String, PolicyState> states;

    TaskSender(Inquiry inquiry, Commands commands, EventLog log, Map<String, PolicyState> states) {
        this.inquiry = inquiry;
        this.commands = commands;
        this.log = log;
        this.states = states;
    }

    /**
     * Returns when the event was followed to its end: nothing is to be done, it is done, or it is
     * recorded that it was refused.
     *
     * @throws RuntimeException if it may go well later
     */
    void follow(Policy policy, Occasion occasion) throws InterruptedException {
        Occasion now = occasion;
        for (int attempt = 1; ; attempt++) {
            Refused refused = attempt(policy, now);
            if (refused == null) return;
            if (attempt == ATTEMPTS) {
                leaveToSomebody(policy, occasion, refused);
                return;
            }
            now = occasion.at(log.head());
        }
    }

    private record Refused(String problem, String detail) {}

    private @Nullable Refused attempt(Policy policy, Occasion occasion)
            throws InterruptedException {
        try {
            Object command = policy.command(occasion, inquiry);
            if (command == null) return null;
            send(command, occasion.task().about(), policy, occasion);
            state(policy).countActed();
            return null;
        } catch (QueryRefused no) {
            return new Refused(no.problem(), String.valueOf(no.getMessage()));
        } catch (Rejection no) {
            return new Refused(no.reason().code(), no.reason().words() + ": " + no.subject());
        }
    }

    private void leaveToSomebody(Policy policy, Occasion occasion, Refused refused) {
        Task task = occasion.task();
        if (task.account() == null) throw new IllegalStateException(refused.toString());
        var refusal = new RefusalId(occasion.key(policy, "-"));
        var command =
                new RecordRefusal(
                        occasion.book(),
                        refusal,
                        policy.name(),
                        task.account(),
                        task.about(),
                        task.amount(),
                        refused.problem(),
                        refused.detail(),
                        occasion.today());
        send(command, refusal, policy, occasion);
        state(policy).countRefused();
    }

    private PolicyState state(Policy policy) {
        return Objects.requireNonNull(states.get(policy.name()));
    }

    /** Under a key of the task, so that a repeat finds what the first one did. */
    private void send(Object command, EntityId about, Policy policy, Occasion occasion) {
        String key = occasion.key(policy, "/");
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventTags.BOOK, occasion.book().value());
        metadata.put(EventMetadata.ACTOR, "policy:" + policy.name());
        metadata.put(EventMetadata.RECEIPT, about.value());
        metadata.put(EventMetadata.IDEMPOTENCY_KEY, key);
        metadata.put(
                EventMetadata.REQUEST_DIGEST, Sha256.hex(key.getBytes(StandardCharsets.UTF_8)));
        try {
            commands.send(command, metadata).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
