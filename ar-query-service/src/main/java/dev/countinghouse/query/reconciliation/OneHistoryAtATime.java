package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.query.web.Snapshots;

import java.util.concurrent.Semaphore;

/** Reading a whole history is heavy: an instance does it once at a time, for whoever asks. */
final class OneHistoryAtATime {

    private final HistoryView view;
    private final Semaphore turn = new Semaphore(1);

    OneHistoryAtATime(HistoryView view) {
        this.view = view;
    }

    /** Somebody else's history is being read. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("another history is being read", null, false, false);
        }
    }

    /**
     * @throws Busy if one is being read; ask again later
     */
    HistoryReport of(Snapshots reads, BookId book, long known) {
        if (!turn.tryAcquire()) throw new Busy();
        try {
            return view.of(reads, book, known);
        } finally {
            turn.release();
        }
    }
}
