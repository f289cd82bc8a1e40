package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.command.audit.ChainVerifier;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.PaymentPosted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the receipts said, to be compared with what the log holds. */
public final class Receipted {

    private static final int PAGE = 5_000;
    private static final long MULTIPLIER = 0x5851_F42D_4C95_7F2DL;

    /** By position, the id's hash, which is enough to tell ids apart: there may be millions. */
    private long[] ids = new long[1_024];

    private long receipts;
    private long doubled;

    public synchronized void add(long position, String id) {
        int i = Math.toIntExact(position);
        if (i >= ids.length) ids = Arrays.copyOf(ids, Math.max(i + 1, ids.length * 2));
        if (ids[i] != 0) doubled++;
        ids[i] = hash(id);
        receipts++;
    }

    private static long hash(String id) {
        long hash = 1;
        for (int i = 0; i < id.length(); i++) hash = hash * MULTIPLIER + id.charAt(i);
        return hash;
    }

    /**
     * Positions dense, chains whole, an event for each receipt and none beside, no invoice
     * overpaid, and the series of numbers without a gap.
     *
     * @return what each account owes, by {@code book/account}
     */
    public synchronized Map<String, Long> verify(EventLog log, String series) {
        require(doubled == 0, doubled + " positions were given twice");
        Map<BookId, ChainVerifier> chains = new HashMap<>();
        var fold = new Fold(series);
        long position = 0;
        while (true) {
            List<StoredEvent> page = log.after(position, PAGE);
            for (StoredEvent stored : page) {
                require(stored.position() == ++position, "position " + position + " is missing");
                var chain = chains.computeIfAbsent(stored.book(), x -> ChainVerifier.fromOrigin());
                require(chain.accept(stored), "the chain breaks at " + position);
                ArEvent event = EventJson.decode(stored.name(), stored.payload());
                require(
                        position < ids.length && hash(id(event)) == ids[(int) position],
                        position + " is not what a receipt said");
                fold.add(event);
            }
            if (page.size() < PAGE) break;
        }
        require(position == receipts, receipts + " receipts, but the log has " + position);
        require(position == log.head(), "the log ends at " + position + ", not " + log.head());
        fold.verifySeries();
        return fold.balances;
    }

    /** What the events come to. */
    private static final class Fold {
        private final String series;
        private final Map<String, Long> balances = new HashMap<>();
        private final Map<Long, Long> open = new HashMap<>();
        private final Set<Long> numbers = new HashSet<>();
        private long inSeries;

        Fold(String series) {
            this.series = series;
        }

        void add(ArEvent event) {
            if (event instanceof InvoiceIssued e) {
                require(
                        open.put(hash(e.invoice().value()), e.total().minor()) == null,
                        "issued twice: " + e.invoice());
                String number = e.number().value();
                require(numbers.add(hash(number)), "numbered twice: " + number);
                if (number.startsWith(series)) inSeries++;
                owe(e.book(), e.account(), e.total().minor());
            } else if (event instanceof PaymentPosted e) {
                owe(e.book(), e.account(), -e.amount().minor());
                for (Allocation part : e.allocations()) {
                    long paid = part.settled().minor();
                    long left = open.merge(hash(part.invoice().value()), -paid, Long::sum);
                    require(left >= 0, "overpaid: " + part.invoice());
                }
            }
        }

        private void owe(BookId book, AccountId account, long minor) {
            balances.merge(book + "/" + account, minor, Long::sum);
        }

        void verifySeries() {
            for (long n = 1; n <= inSeries; n++) {
                require(
                        numbers.contains(hash(InvoiceNumber.inSeries(series, n).value())),
                        "number " + n + " of the series is missing");
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
