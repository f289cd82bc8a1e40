package dev.countinghouse.formats.lockbox;

import dev.countinghouse.formats.FixedRecord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a {@link LockboxReader} reads, in the order of the file: each record once, with its text.
 */
public sealed interface LockboxRecord {

    FixedRecord at();

    /** Record 1. */
    record Header(FixedRecord at) implements LockboxRecord {

        public String destination() {
            return at.field(4, 13);
        }

        public String origin() {
            return at.field(14, 23);
        }

        /** YYMMDD. */
        public String processedOn() {
            return at.field(24, 29);
        }
    }

    /** Record 2. */
    record Service(FixedRecord at) implements LockboxRecord {}

    /** Record 5. */
    record Lockbox(FixedRecord at) implements LockboxRecord {

        public String batch() {
            return at.field(2, 4);
        }

        public String lockbox() {
            return at.field(8, 14);
        }

        /** YYMMDD. */
        public String depositedOn() {
            return at.field(15, 20);
        }
    }

    /** Record 6: a check. */
    record Remittance(FixedRecord at, LockboxLayout layout) implements LockboxRecord {

        public String batch() {
            return at.field(2, 4);
        }

        public String item() {
            return at.field(5, 7);
        }

        /** In dollars; null where it is no number. */
        public @Nullable BigDecimal amount() {
            return at.amount(layout.amount().from(), layout.amount().to());
        }

        public String routing() {
            return layout.routing().of(at);
        }

        public String account() {
            return layout.account().of(at);
        }

        public String checkNumber() {
            return layout.checkNumber().of(at);
        }

        public String payer() {
            return layout.payer().of(at);
        }
    }

    /** Record 4: what the check of the record 6 before it pays. */
    record Overflow(FixedRecord at, LockboxLayout layout) implements LockboxRecord {

        public String batch() {
            return at.field(2, 4);
        }

        public String item() {
            return at.field(5, 7);
        }

        public String sequence() {
            return at.field(9, 10);
        }

        public boolean isLast() {
            return at.field(11, 11).equals("9");
        }

        public String invoice() {
            return layout.invoice().of(at);
        }

        /** In dollars; null where it is no number. */
        public @Nullable BigDecimal amount() {
            return at.amount(layout.invoiceAmount().from(), layout.invoiceAmount().to());
        }
    }

    /** Record 7. */
    record BatchTotal(FixedRecord at) implements LockboxRecord {

        public String batch() {
            return at.field(2, 4);
        }

        public @Nullable BigDecimal remittances() {
            return at.number(21, 23);
        }

        public @Nullable BigDecimal amount() {
            return at.amount(24, 33);
        }
    }

    /** Record 8. */
    record ServiceTotal(FixedRecord at) implements LockboxRecord {

        public @Nullable BigDecimal remittances() {
            return at.number(21, 24);
        }

        public @Nullable BigDecimal amount() {
            return at.amount(25, 34);
        }
    }

    /** Record 9. */
    record Trailer(FixedRecord at) implements LockboxRecord {

        /** Of all records, itself too. */
        public @Nullable BigDecimal records() {
            return at.number(2, 7);
        }
    }

    /** A blank line, or no record at all. */
    record Other(FixedRecord at) implements LockboxRecord {}
}
