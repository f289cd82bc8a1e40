package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What could account for a line.
 *
 * @param payments together
 * @param amount what they come to: what the line is
 * @param receivedOn the day of them
 * @param why it is proposed
 */
record Candidate(List<String> payments, Money amount, LocalDate receivedOn, Why why) {

    boolean isOfTheSame(Candidate other) {
        return Set.copyOf(payments).equals(Set.copyOf(other.payments));
    }

    /** From the surest to the least. */
    enum Why {
        /** The line names the payment or its reference. */
        REFERENCE,
        /** A deposit of ours that went to this account. */
        DEPOSIT,
        /** One payment of the amount. */
        AMOUNT,
        /** All payments of a day and a method come to it. */
        DAY
    }
}
