package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Type 6. Of an accounting advice the fields from the amount on stand elsewhere. */
public record EntryDetail(FixedRecord at, String entryClass) implements AchRecord {

    public String transactionCode() {
        return at.field(2, 3);
    }

    /** Nine digits, with the check digit. */
    public String rdfi() {
        return at.field(4, 12);
    }

    public String account() {
        return isInternational() ? at.field(40, 74) : at.field(13, isAdvice() ? 27 : 29);
    }

    /** In dollars; null where it is no number. */
    public @Nullable BigDecimal amount() {
        return isAdvice() ? at.amount(28, 39) : at.amount(30, 39);
    }

    /** The receiver's number with the originator. */
    public String identification() {
        return isInternational() || isAdvice() ? "" : at.field(40, 54);
    }

    public String name() {
        return isInternational() ? "" : at.field(55, 76);
    }

    public boolean hasAddenda() {
        return at.field(79, 79).equals("1");
    }

    public String trace() {
        return at.field(80, 94);
    }

    public boolean isDebit() {
        int code = code();
        return isAdvice() ? code % 2 == 0 : code % 10 >= 5;
    }

    /** 21, 31, 41, 51: a credit of ours comes back, we still owe it. */
    public boolean returnsCredit() {
        return !isAdvice() && code() % 10 == 1;
    }

    /** 26, 36, 46, 56: a debit of ours comes back, it was not paid. */
    public boolean returnsDebit() {
        return !isAdvice() && code() % 10 == 6;
    }

    boolean isAdvice() {
        return entryClass.equals("ADV");
    }

    boolean isInternational() {
        return entryClass.equals("IAT");
    }

    private int code() {
        return transactionCode().matches("\\d\\d") ? Integer.parseInt(transactionCode()) : 0;
    }
}
