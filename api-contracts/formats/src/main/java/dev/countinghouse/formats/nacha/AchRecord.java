package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What an {@link AchReader} reads, in the order of the file: each record once, with its text. */
public sealed interface AchRecord
        permits EntryDetail,
                Addenda,
                AchRecord.FileHeader,
                AchRecord.BatchHeader,
                AchRecord.BatchControl,
                AchRecord.FileControl,
                AchRecord.Filler,
                AchRecord.Other {

    int WIDTH = 94;

    FixedRecord at();

    /** Type 1. */
    record FileHeader(FixedRecord at) implements AchRecord {

        public String immediateDestination() {
            return at.field(4, 13);
        }

        public String immediateOrigin() {
            return at.field(14, 23);
        }

        /** YYMMDD. */
        public String createdOn() {
            return at.field(24, 29);
        }

        public String fileIdModifier() {
            return at.field(34, 34);
        }
    }

    /** Type 5. */
    record BatchHeader(FixedRecord at) implements AchRecord {

        /** 200 mixed, 220 credits, 225 debits, 280 accounting advices. */
        public String serviceClass() {
            return at.field(2, 4);
        }

        public String companyName() {
            return at.field(5, 20);
        }

        public String companyId() {
            return at.field(41, 50);
        }

        /** The standard entry class: PPD, CCD, WEB, IAT … */
        public String entryClass() {
            return at.field(51, 53);
        }

        public String entryDescription() {
            return at.field(54, 63);
        }

        /** YYMMDD. */
        public String effectiveOn() {
            return at.field(70, 75);
        }

        /** The day of the year on which it is settled, as the operator says; empty before. */
        public String settlesOn() {
            return at.field(76, 78);
        }

        public String odfi() {
            return at.field(80, 87);
        }

        public String number() {
            return at.field(88, 94);
        }

        public boolean isAdvice() {
            return entryClass().equals("ADV") || serviceClass().equals("280");
        }
    }

    /** Type 8. */
    record BatchControl(FixedRecord at, boolean isAdvice) implements AchRecord {

        public String serviceClass() {
            return at.field(2, 4);
        }

        public @Nullable BigDecimal entryAndAddendaCount() {
            return at.number(5, 10);
        }

        public @Nullable BigDecimal entryHash() {
            return at.number(11, 20);
        }

        public @Nullable BigDecimal debits() {
            return isAdvice ? at.amount(21, 40) : at.amount(21, 32);
        }

        public @Nullable BigDecimal credits() {
            return isAdvice ? at.amount(41, 60) : at.amount(33, 44);
        }

        public String companyId() {
            return isAdvice ? "" : at.field(45, 54);
        }

        public String odfi() {
            return at.field(80, 87);
        }

        public String number() {
            return at.field(88, 94);
        }
    }

    /** Type 9. */
    record FileControl(FixedRecord at, boolean isAdvice) implements AchRecord {

        public @Nullable BigDecimal batchCount() {
            return at.number(2, 7);
        }

        public @Nullable BigDecimal blockCount() {
            return at.number(8, 13);
        }

        public @Nullable BigDecimal entryAndAddendaCount() {
            return at.number(14, 21);
        }

        public @Nullable BigDecimal entryHash() {
            return at.number(22, 31);
        }

        public @Nullable BigDecimal debits() {
            return isAdvice ? at.amount(32, 51) : at.amount(32, 43);
        }

        public @Nullable BigDecimal credits() {
            return isAdvice ? at.amount(52, 71) : at.amount(44, 55);
        }
    }

    /** All nines: fills the last block. */
    record Filler(FixedRecord at) implements AchRecord {}

    /** A blank line, or no record at all. */
    record Other(FixedRecord at) implements AchRecord {}
}
