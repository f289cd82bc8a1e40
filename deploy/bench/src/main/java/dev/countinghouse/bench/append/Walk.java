package dev.countinghouse.bench.append;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.BookId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A log from its first event to its last, which oracles look at: dense, its chains whole. */
public final class Walk {

    private static final int PAGE = 5_000;

    private Walk() {}

    /** How many events there are, each of which was shown. */
    public static long over(EventLog log, Consumer<StoredEvent> each) {
        Map<BookId, ChainVerifier> chains = new HashMap<>();
        long count =
                read(
                        log,
                        event -> {
                            var chain =
                                    chains.computeIfAbsent(
                                            event.book(), x -> ChainVerifier.fromOrigin());
                            require(chain.accept(event), "the chain breaks at " + event.position());
                            each.accept(event);
                        });
        chains.forEach((book, chain) -> verifyHead(log, book, chain));
        return count;
    }

    /** The same without its chains: only positions are looked at. */
    public static long read(EventLog log, Consumer<StoredEvent> each) {
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent event : page) {
                require(event.position() == ++position, "position " + position + " is missing");
                each.accept(event);
            }
            if (page.size() < PAGE) break;
        }
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        return position;
    }

    private static void verifyHead(EventLog log, BookId book, ChainVerifier chain) {
        var head = log.head(book);
        require(
                chain.endsAt(head.bookPosition(), head.hash()).result().misfit() == null,
                "the chain of " + book + " does not end at its head");
    }
}
