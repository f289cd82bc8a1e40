package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;

import org.jspecify.annotations.Nullable;

/**
 * What an ACH entry is called from end to end: the eight digits of the bank that sent it, and seven
 * that count. What comes back names it, whoever's account the money stands on by then.
 */
public record TraceNumber(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "trace", TraceNumber.class, EntityKind.Breadth.NARROW, 97, TraceNumber::new);

    private static final int DIGITS = 15;

    public TraceNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a trace number has " + DIGITS + " digits");
        }
    }

    /** The trace number that a reference is, if it is one of money that goes by ACH. */
    public static @Nullable TraceNumber of(PaymentMethod method, @Nullable String reference) {
        boolean ach = method == PaymentMethod.ACH || method == PaymentMethod.DIRECT_DEBIT;
        return ach && reference != null && isOne(reference) ? new TraceNumber(reference) : null;
    }

    private static boolean isOne(String text) {
        if (text.length() != DIGITS) return false;
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value;
    }
}
