package dev.countinghouse.contract.adjustment;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.Text;

/** The number printed on a credit or debit memo: the next of a gapless series of its book. */
public record MemoNumber(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "memo-number",
                    MemoNumber.class,
                    EntityKind.Breadth.NARROW,
                    96,
                    MemoNumber::new);

    public static final int MAX_LENGTH = 40;

    public MemoNumber {
        Text.line(value, MAX_LENGTH, "a memo number");
    }

    /** The nth number of a series, n from 1. */
    public static MemoNumber inSeries(String prefix, long n) {
        return new MemoNumber(NumberSeries.number(prefix, n));
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
