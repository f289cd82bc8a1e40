package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.BookId;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What callers were told, to be compared with what the log holds. */
final class Promises {

    private static final int PAGE = 5_000;

    private final int entities;
    private final Numbers accepted = new Numbers();
    private final Numbers refused = new Numbers();

    Promises(int entities) {
        this.entities = entities;
    }

    /** Triples of numbers, without an object for each. */
    private static final class Numbers {
        private long[] all = new long[3 * 1_024];
        private int size;

        synchronized void add(long first, long second, long third) {
            if (size == all.length) all = Arrays.copyOf(all, size * 2);
            all[size++] = first;
            all[size++] = second;
            all[size++] = third;
        }
    }

    void accepted(long position, int entity, long after) {
        accepted.add(position, entity, after);
    }

    void refused(int entity, long after) {
        refused.add(0, entity, after);
    }

    /**
     * Positions dense, chains whole, every promise kept once and nothing beside; no decision on
     * facts that had changed, and none refused whose facts had not.
     */
    void verify(EventLog log) {
        long[] last = new long[entities];
        Map<Long, Payload.Said> promised = promised();
        Map<BookId, ChainVerifier> chains = new HashMap<>();
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent event : page) {
                require(event.position() == ++position, "position " + position + " is missing");
                var chain = chains.computeIfAbsent(event.book(), x -> ChainVerifier.fromOrigin());
                require(chain.accept(event), "the chain breaks at " + position);
                Payload.Said said = Payload.read(event.payload());
                require(
                        said.equals(promised.remove(position)),
                        position + " is not what was promised");
                require(
                        said.after() == Payload.UNCONDITIONAL
                                || last[said.entity()] <= said.after(),
                        position + " was decided on facts that had changed");
                last[said.entity()] = position;
            }
            if (page.size() < PAGE) break;
        }
        require(promised.isEmpty(), promised.size() + " promised events are not there");
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        chains.forEach((book, chain) -> verifyHead(log, book, chain));
        for (int i = 0; i < refused.size; i += 3) {
            require(
                    last[(int) refused.all[i + 1]] > refused.all[i + 2],
                    "an append was refused though nothing had changed");
        }
    }

    private Map<Long, Payload.Said> promised() {
        Map<Long, Payload.Said> promised = new HashMap<>();
        for (int i = 0; i < accepted.size; i += 3) {
            var said = new Payload.Said((int) accepted.all[i + 1], accepted.all[i + 2]);
            require(
                    promised.put(accepted.all[i], said) == null,
                    "position " + accepted.all[i] + " was promised twice");
        }
        return promised;
    }

    private static void verifyHead(EventLog log, BookId book, ChainVerifier chain) {
        var head = log.head(book);
        require(
                chain.endsAt(head.bookPosition(), head.hash()).result().misfit() == null,
                "the chain of " + book + " does not end at its head");
    }
}
