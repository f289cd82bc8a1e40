package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What a control record must say of a batch or of the file. */
final class AchSums {

    private static final long HASH_MODULUS = 10_000_000_000L;

    BigDecimal debits = BigDecimal.ZERO;
    BigDecimal credits = BigDecimal.ZERO;
    long entries;
    long addenda;
    private long hash;

    void add(EntryDetail entry, BigDecimal amount) {
        entries++;
        String rdfi = entry.rdfi();
        if (Decimals.isDigits(rdfi, 8, 9)) {
            hash = (hash + Long.parseLong(rdfi.substring(0, 8))) % HASH_MODULUS;
        }
        if (entry.isDebit()) {
            debits = debits.add(amount);
        } else {
            credits = credits.add(amount);
        }
    }

    void add(AchSums batch) {
        debits = debits.add(batch.debits);
        credits = credits.add(batch.credits);
        entries += batch.entries;
        addenda += batch.addenda;
        hash = (hash + batch.hash) % HASH_MODULUS;
    }

    void check(AchRecord.BatchControl control, Told told) {
        check(told, control.entryAndAddendaCount(), control.entryHash());
        told.equal("debit-total", "total debits", control.debits(), debits);
        told.equal("credit-total", "total credits", control.credits(), credits);
    }

    void check(AchRecord.FileControl control, Told told) {
        check(told, control.entryAndAddendaCount(), control.entryHash());
        told.equal("debit-total", "total debits", control.debits(), debits);
        told.equal("credit-total", "total credits", control.credits(), credits);
    }

    private void check(Told told, @Nullable BigDecimal count, @Nullable BigDecimal entryHash) {
        BigDecimal found = BigDecimal.valueOf(entries + addenda);
        told.equal("entry-count", "entry/addenda count", count, found);
        told.equal("entry-hash", "entry hash", entryHash, BigDecimal.valueOf(hash));
    }

    /** A control record that is compared with what was found. */
    record Told(String record, long line, Report report) {

        void equal(String code, String field, @Nullable BigDecimal told, BigDecimal found) {
            if (told == null || told.compareTo(found) != 0) {
                String says = told == null ? "no number" : told.toPlainString();
                report.error(
                        code,
                        record + ", " + field,
                        line,
                        "It says %s, there is %s".formatted(says, found.toPlainString()));
            }
        }
    }
}
