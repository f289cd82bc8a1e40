package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.AccountOpened;
import dev.countinghouse.contract.Allocation;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.contract.PaymentPosted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the receipts said, to be compared with what the log holds. */
public final class Receipted {

    private static final int PAGE = 5_000;

    private final Map<Long, String> ids = new ConcurrentHashMap<>();
    private final Set<Long> doubled = ConcurrentHashMap.newKeySet();

    public void add(long position, String id) {
        if (ids.put(position, id) != null) doubled.add(position);
    }

    public int count() {
        return ids.size();
    }

    /**
     * Positions dense, the chain whole, an event for each receipt and none beside, no invoice
     * overpaid, and each series of numbers without a gap.
     */
    public void verify(EventLog log, String series) {
        require(doubled.isEmpty(), doubled.size() + " positions were given twice");
        var chain = ChainVerifier.fromOrigin();
        Map<InvoiceId, Long> open = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent stored : page) {
                require(stored.position() == ++position, "position " + position + " is missing");
                require(chain.accept(stored), "the chain breaks at " + position);
                ArEvent event = EventJson.decode(stored.name(), stored.payload());
                require(
                        id(event).equals(ids.get(position)),
                        position + " is not what a receipt said");
                fold(event, open, numbers);
            }
            if (page.size() < PAGE) break;
        }
        require(position == ids.size(), "receipts for " + ids.size() + ", the log has " + position);
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        long numbered = numbers.stream().filter(number -> number.startsWith(series)).count();
        for (long n = 1; n <= numbered; n++) {
            require(numbers.contains(series + n), "number " + n + " of the series is missing");
        }
    }

    private static void fold(ArEvent event, Map<InvoiceId, Long> open, Set<String> numbers) {
        if (event instanceof InvoiceIssued e) {
            require(
                    open.put(e.invoice(), e.total().minor()) == null,
                    "issued twice: " + e.invoice());
            require(numbers.add(e.number().value()), "numbered twice: " + e.number());
        } else if (event instanceof PaymentPosted e) {
            for (Allocation part : e.allocations()) {
                long left = open.merge(part.invoice(), -part.settled().minor(), Long::sum);
                require(left >= 0, "overpaid: " + part.invoice());
            }
        }
    }

    private static String id(ArEvent event) {
        if (event instanceof InvoiceIssued e) return e.invoice().value();
        if (event instanceof PaymentPosted e) return e.payment().value();
        if (event instanceof AccountOpened e) return e.account().value();
        throw new IllegalStateException("not from this benchmark: " + event);
    }
}
