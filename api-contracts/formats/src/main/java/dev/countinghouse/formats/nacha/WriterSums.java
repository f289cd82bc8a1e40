package dev.countinghouse.formats.nacha;

/** What the control records will say. */
final class WriterSums {

    private static final long HASH_MODULUS = 10_000_000_000L;

    private long records;
    private long hash;
    private long debits;
    private long credits;

    void entry(String rdfi, long cents, boolean debit) {
        records++;
        hash = (hash + Long.parseLong(rdfi.substring(0, 8))) % HASH_MODULUS;
        debits = Math.addExact(debits, debit ? cents : 0);
        credits = Math.addExact(credits, debit ? 0 : cents);
    }

    void addenda() {
        records++;
    }

    void add(WriterSums batch) {
        records += batch.records;
        hash = (hash + batch.hash) % HASH_MODULUS;
        debits = Math.addExact(debits, batch.debits);
        credits = Math.addExact(credits, batch.credits);
    }

    void totals(FixedWriter line, int countWidth) {
        line.digits("entry count", String.valueOf(records), countWidth);
        line.digits("entry hash", String.valueOf(hash), 10);
        line.digits("total debits", String.valueOf(debits), 12);
        line.digits("total credits", String.valueOf(credits), 12);
    }
}
