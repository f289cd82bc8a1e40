package dev.countinghouse.formats.pain;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.xml.Element;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a {@link PainReader} reads, in the order of the file. */
public sealed interface PainRecord {

    /** The group header. */
    record Group(Element parts) implements PainRecord {

        public String id() {
            return parts.text("MsgId");
        }

        public String transactions() {
            return parts.text("NbOfTxs");
        }

        public String controlSum() {
            return parts.text("CtrlSum");
        }
    }

    /** Of a status report: what it answers, and how as a whole. */
    record Original(Element parts) implements PainRecord {

        public String messageId() {
            return parts.text("OrgnlMsgId");
        }

        /**
         * {@code ACCP}, {@code ACTC}, {@code PART}, {@code RJCT} …; empty where only parts have
         * one.
         */
        public String status() {
            return parts.text("GrpSts");
        }
    }

    /** A payment information with its parts before the first transaction. */
    record Payment(Element parts) implements PainRecord {

        public String id() {
            return first(parts.text("PmtInfId"), parts.text("OrgnlPmtInfId"));
        }

        public String transactions() {
            return parts.text("NbOfTxs");
        }

        public String controlSum() {
            return parts.text("CtrlSum");
        }

        public String status() {
            return parts.text("PmtInfSts");
        }
    }

    /** A transaction, or the status of one. */
    record Transaction(Element parts) implements PainRecord {

        public String endToEndId() {
            return first(parts.text("PmtId", "EndToEndId"), parts.text("OrgnlEndToEndId"));
        }

        /** Null where it has none, as in most status reports, or where it is none. */
        public @Nullable BigDecimal amount() {
            Element amount = amountElement();
            return amount == null ? null : Decimals.parse(amount.text(), '.');
        }

        public String currency() {
            Element amount = amountElement();
            return amount == null ? "" : amount.attribute("Ccy");
        }

        public String status() {
            return parts.text("TxSts");
        }

        /** For example {@code AC01}; why it was rejected. */
        public List<String> reasons() {
            return parts.all("StsRsnInf").stream()
                    .map(each -> first(each.text("Rsn", "Cd"), each.text("Rsn", "Prtry")))
                    .toList();
        }

        private @Nullable Element amountElement() {
            Element direct = parts.first("InstdAmt");
            return direct != null ? direct : parts.first("Amt", "InstdAmt");
        }
    }

    /** A payment information ends. */
    record PaymentEnd() implements PainRecord {}

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
