package dev.countinghouse.command.policy;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Has a policy follow the log while this instance has the right to, and waits for the right while
 * another has it. It runs on a thread of its own and survives everything but being closed.
 */
final class PolicyRunner implements AutoCloseable {

    private static final int PAGE = 500;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Policy policy;
    private final Set<String> heeded;
    private final EventLog log;
    private final DataSource database;
    private final Function<BookId, LocalDate> today;
    private final Lanes lanes;
    private final PolicyState state;
    private final Thread thread;
    private volatile boolean closing;

    PolicyRunner(
            Policy policy,
            EventLog log,
            DataSource database,
            Function<BookId, LocalDate> today,
            Lanes lanes,
            PolicyState state) {
        this.policy = policy;
        this.heeded = policy.heeds().stream().map(EventCatalog::nameOf).collect(Collectors.toSet());
        this.log = log;
        this.database = database;
        this.today = today;
        this.lanes = lanes;
        this.state = state;
        this.thread =
                Thread.ofPlatform().name("policy-" + policy.name()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    String policy() {
        return policy.name();
    }

    PolicyState state() {
        return state;
    }

    private void run() {
        while (!closing) {
            try {
                hold();
            } catch (InterruptedException e) {
                if (!closing) state.failed(e);
            }
        }
        state.become(PolicyStatus.STOPPED);
    }

    /** Whatever goes wrong, an error of the machine too: it is tried again. */
    private void hold() throws InterruptedException {
        try (PolicyPosition position = PolicyPosition.take(database, policy.name())) {
            if (position == null) {
                state.become(PolicyStatus.STANDBY);
                Thread.sleep(TICK);
            } else {
                follow(position);
            }
        } catch (SQLException | RuntimeException | Error e) {
            if (!closing) Thread.sleep(state.failed(e));
        }
    }

    private void follow(PolicyPosition position) throws SQLException, InterruptedException {
        long reached = position.reached();
        while (!closing) {
            List<StoredEvent> page =
                    log.await(reached, TICK) ? log.after(reached, PAGE) : List.of();
            if (!page.isEmpty()) {
                lanes.follow(policy, occasions(page));
                position.advance(reached, page.getLast().position());
            }
            state.followed();
            reached = position.reached();
        }
    }

    private List<Occasion> occasions(List<StoredEvent> page) {
        List<Occasion> found = new ArrayList<>();
        for (StoredEvent stored : page) {
            if (!heeded.contains(stored.name())) continue;
            ArEvent event = EventJson.decode(stored.name(), stored.payload());
            for (Task task : policy.tasks(event)) {
                found.add(
                        new Occasion(
                                stored.position(),
                                stored.eventId(),
                                event,
                                task,
                                today.apply(event.book())));
            }
        }
        return found;
    }

    /** Ends it; what was not followed to its end is followed by whoever goes on. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            if (!thread.join(CLOSING)) {
                throw new IllegalStateException(policy.name() + " does not end within " + CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
