package dev.countinghouse.query.reconciliation;

import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;

import java.util.List;

/** The views, by the names that their gauges have. */
enum Reconciliation {
    ROLL_FORWARD("roll-forward"),
    CONTROL_ACCOUNT("control-account"),
    TRIAL_BALANCE("trial-balance"),
    HISTORY("history");

    /** The two that are held against each other. */
    static final List<String> LEDGERS = List.of(Subledger.NAME, Journal.NAME);

    /** What all views read. */
    static final List<String> READS =
            List.of(Subledger.NAME, Journal.NAME, Registers.NAME, EventHistory.NAME);

    private final String label;

    Reconciliation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
