package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What an {@link AchReader} reads, in the order of the file: each record once, with its text. */
public sealed interface AchRecord {

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

        public String odfi() {
            return at.field(80, 87);
        }

        public String number() {
            return at.field(88, 94);
        }

        boolean isAdvice() {
            return entryClass().equals("ADV") || serviceClass().equals("280");
        }
    }

    /** Type 6. Of an accounting advice the fields from the amount on stand elsewhere. */
    record EntryDetail(FixedRecord at, String entryClass) implements AchRecord {

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

    /** Type 7. */
    record Addenda(FixedRecord at) implements AchRecord {

        /** 02, 05, 10 to 18, 98, 99. */
        public String type() {
            return at.field(2, 3);
        }

        /** Payment related information of 05. */
        public String information() {
            return at.raw(4, 83).stripTrailing();
        }

        /** Of 98 and 99: C01, R01, R61, R71 … */
        public String reason() {
            return at.field(4, 6);
        }

        /** Of 98 and 99: what was sent at first. */
        public String originalTrace() {
            return at.field(7, 21);
        }

        /** Of 98. */
        public String correctedData() {
            return at.field(36, 64);
        }

        /** Of 99, R14 and R15: YYMMDD. */
        public String dateOfDeath() {
            return at.field(22, 27);
        }

        /** Of 99, R61 to R77: the return that is dishonored or contested. */
        public String returnTrace() {
            return at.field(39, 53);
        }

        /** Of 99, R61 to R77: its reason without the R. */
        public String returnReason() {
            return at.field(57, 58);
        }

        /** Of 99, R71 to R77. */
        public String dishonoredTrace() {
            return at.field(59, 73);
        }

        public boolean isReturn() {
            return type().equals("99");
        }

        public boolean isChange() {
            return type().equals("98");
        }

        public boolean isDishonored() {
            return isReturn() && reason().matches("R6\\d|R70");
        }

        public boolean isContested() {
            return isReturn() && reason().matches("R7[1-7]");
        }

        /** Of the entry that it belongs to; of 05 and 10 to 18 only its last seven digits. */
        public String trace() {
            return type().equals("05") || type().startsWith("1")
                    ? at.field(88, 94)
                    : at.field(80, 94);
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
