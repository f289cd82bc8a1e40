package dev.countinghouse.command.facts;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;

import java.util.HashMap;
import java.util.Map;

/** What of a credit item is to be paid back, and so cannot be applied meanwhile, and what was. */
final class HeldForRefund {

    private final Map<RefundId, Long> held = new HashMap<>();
    private long paidBack;

    /** Once paid, the credit itself is less; if that comes back, it is credit like any other. */
    void on(ArEvent event) {
        switch (event) {
            case RefundRequested e -> held.put(e.refund(), e.amount().minor());
            case RefundCancelled e -> held.remove(e.refund());
            case RefundIssued e -> {
                held.remove(e.refund());
                paidBack += e.amount().minor();
            }
            case RefundFailed e -> paidBack -= e.amount().minor();
            default -> {}
        }
    }

    long sum() {
        return held.values().stream().mapToLong(minor -> minor).sum();
    }

    long paidBack() {
        return paidBack;
    }
}
