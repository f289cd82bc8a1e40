package dev.countinghouse.command.intake;

import dev.countinghouse.contract.payment.ReversalReason;

/** What the return codes of the ACH mean for a payment. */
final class AchReason {

    private AchReason() {}

    /** Where nobody let the debit be, the payer disputes it: it did not want for money. */
    static ReversalReason of(String code) {
        return switch (code) {
            case "R01", "R09" -> ReversalReason.INSUFFICIENT_FUNDS;
            case "R02" -> ReversalReason.ACCOUNT_CLOSED;
            case "R08" -> ReversalReason.PAYMENT_STOPPED;
            case "R05", "R07", "R10", "R11", "R29", "R51" -> ReversalReason.NOT_AUTHORIZED;
            default -> ReversalReason.RETURNED;
        };
    }
}
