package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.AccountOpened;
import dev.countinghouse.contract.Allocation;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
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
     * Positions dense, chains whole, an event for each receipt and none beside, no invoice
     * overpaid, and the series of numbers without a gap.
     *
     * @return what each account owes, by {@code book/account}
     */
    public Map<String, Long> verify(EventLog log, String series) {
        require(doubled.isEmpty(), doubled.size() + " positions were given twice");
        Map<BookId, ChainVerifier> chains = new HashMap<>();
        Map<String, Long> balances = new HashMap<>();
        Map<InvoiceId, Long> open = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent stored : page) {
                require(stored.position() == ++position, "position " + position + " is missing");
                var chain = chains.computeIfAbsent(stored.book(), x -> ChainVerifier.fromOrigin());
                require(chain.accept(stored), "the chain breaks at " + position);
                ArEvent event = EventJson.decode(stored.name(), stored.payload());
                require(
                        id(event).equals(ids.get(position)),
                        position + " is not what a receipt said");
                fold(event, open, numbers, balances);
            }
            if (page.size() < PAGE) break;
        }
        require(position == ids.size(), "receipts for " + ids.size() + ", the log has " + position);
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        long numbered = numbers.stream().filter(number -> number.startsWith(series)).count();
        for (long n = 1; n <= numbered; n++) {
            require(numbers.contains(series + n), "number " + n + " of the series is missing");
        }
        return balances;
    }

    private static void fold(
            ArEvent event,
            Map<InvoiceId, Long> open,
            Set<String> numbers,
            Map<String, Long> balances) {
        if (event instanceof InvoiceIssued e) {
            require(
                    open.put(e.invoice(), e.total().minor()) == null,
                    "issued twice: " + e.invoice());
            require(numbers.add(e.number().value()), "numbered twice: " + e.number());
            balances.merge(e.book() + "/" + e.account(), e.total().minor(), Long::sum);
        } else if (event instanceof PaymentPosted e) {
            balances.merge(e.book() + "/" + e.account(), -e.amount().minor(), Long::sum);
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
