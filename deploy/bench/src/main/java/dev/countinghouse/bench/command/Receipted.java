package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.append.AcceptedEvents;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the receipts said, to be compared with what the log holds. */
public final class Receipted {

    private static final long MULTIPLIER = 0x5851_F42D_4C95_7F2DL;

    private final AcceptedEvents accepted = new AcceptedEvents();

    /** Of the id a hash is enough to tell it from others. */
    public void add(long position, String id) {
        accepted.add(position, hash(id));
    }

    private static long hash(String id) {
        long hash = 1;
        for (int i = 0; i < id.length(); i++) hash = hash * MULTIPLIER + id.charAt(i);
        return hash;
    }

    /**
     * An event for each receipt and none beside, no number given twice and no invoice overpaid.
     *
     * @return what each account owes, by its id
     */
    public Map<String, Long> verify(EventLog log) {
        var fold = new Fold();
        accepted.verify(
                log,
                stored -> {
                    ArEvent event = EventJson.decode(stored.name(), stored.payload());
                    fold.add(event);
                    return hash(id(event));
                });
        return fold.balances;
    }

    /** What the events come to. */
    private static final class Fold {
        private final Map<String, Long> balances = new HashMap<>();
        private final Map<Long, Long> open = new HashMap<>();
        private final Set<Long> numbers = new HashSet<>();

        void add(ArEvent event) {
            if (event instanceof InvoiceIssued e) {
                require(
                        open.put(hash(e.invoice().value()), e.total().minor()) == null,
                        "issued twice: " + e.invoice());
                require(numbers.add(hash(e.number().value())), "numbered twice: " + e.number());
                owe(e.account(), e.total().minor());
            } else if (event instanceof PaymentPosted e) {
                owe(e.account(), -e.amount().minor());
                for (Allocation part : e.allocations()) {
                    long paid = part.settled().minor();
                    long left = open.merge(hash(part.item().value()), -paid, Long::sum);
                    require(left >= 0, "overpaid: " + part.item());
                }
            }
        }

        private void owe(AccountId account, long minor) {
            balances.merge(account.value(), minor, Long::sum);
        }
    }

    private static String id(ArEvent event) {
        if (event instanceof InvoiceIssued e) return e.invoice().value();
        if (event instanceof PaymentPosted e) return e.payment().value();
        if (event instanceof AccountOpened e) return e.account().value();
        if (event instanceof BookOpened e) return e.book().value();
        throw new IllegalStateException("not from this benchmark: " + event);
    }
}
