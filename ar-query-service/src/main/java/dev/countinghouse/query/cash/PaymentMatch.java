package dev.countinghouse.query.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashDecision;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A payment, and what its unapplied money would pay.
 *
 * @param unapplied what is not applied, and not held for a refund
 * @param remittances the advices about it, joined or found by reference and amount
 * @param decision what the rules would do
 * @param last what was decided last
 */
record PaymentMatch(
        LocalDate asOf,
        String payment,
        String account,
        Money amount,
        Money unapplied,
        LocalDate receivedOn,
        @Nullable String reference,
        @Nullable String remittance,
        List<Remittance> remittances,
        CashDecision decision,
        @Nullable Decided last) {

    /** A decision that stands in the log. */
    record Decided(CashDecision decision, String decidedBy, LocalDate decidedOn, long position) {}
}
