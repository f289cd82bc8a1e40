package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.xml.Element;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** What a {@link CamtReader} reads, in the order of the file. Amounts are positive for money in. */
public sealed interface CamtRecord {

    /** The group header. */
    record Message(Element header) implements CamtRecord {}

    /** A statement, report or notification begins; its parts are those before the first entry. */
    record Statement(Element parts) implements CamtRecord {

        public String id() {
            return parts.text("Id");
        }

        /** The IBAN, or whatever other identification there is. */
        public String account() {
            Element id = parts.first("Acct", "Id");
            return id == null ? "" : CamtElements.deepest(id);
        }

        /** Of the account; empty where only its entries and balances say it. */
        public String currency() {
            return parts.text("Acct", "Ccy");
        }

        public List<Balance> balances() {
            return parts.all("Bal").stream().map(Balance::new).toList();
        }
    }

    /** A balance of the account: {@code OPBD}, {@code PRCD}, {@code CLBD}, {@code ITBD} … */
    record Balance(Element parts) {

        public String type() {
            String code = parts.text("Tp", "CdOrPrtry", "Cd");
            return code.isEmpty() ? parts.text("Tp", "Cd") : code;
        }

        public @Nullable BigDecimal amount() {
            return CamtElements.signed(parts, "");
        }

        public String currency() {
            return CamtElements.currency(parts);
        }

        public String date() {
            return CamtElements.date(parts, "Dt");
        }
    }

    /** An entry, as the bank moved it, with the parts before its details. */
    record Entry(Element parts) implements CamtRecord {

        /** Null where it cannot be read. */
        public @Nullable BigDecimal amount() {
            return CamtElements.signed(parts, "");
        }

        public String currency() {
            return CamtElements.currency(parts);
        }

        /** {@code CRDT} or {@code DBIT}: the direction of this entry. */
        public String direction() {
            return parts.text("CdtDbtInd");
        }

        public boolean isReversal() {
            return CamtElements.isTrue(parts.text("RvslInd"));
        }

        /** {@code BOOK}, {@code PDNG}, {@code INFO}, {@code FUTR} or a bank's own. */
        public String status() {
            String code = parts.text("Sts", "Cd");
            return code.isEmpty() ? parts.text("Sts") : code;
        }

        /** Only what is booked moves the balance. */
        public boolean isBooked() {
            return status().isEmpty() || status().equals("BOOK");
        }

        public String bookedOn() {
            return CamtElements.date(parts, "BookgDt");
        }

        public String valuedOn() {
            return CamtElements.date(parts, "ValDt");
        }

        public String reference() {
            return parts.text("AcctSvcrRef");
        }

        public List<Charge> charges() {
            return CamtElements.charges(parts);
        }
    }

    /**
     * One of an entry's transactions.
     *
     * @param direction that of its entry, for where it has none of its own
     */
    record Transaction(Element parts, String direction) implements CamtRecord {

        /** Null where only the entry has an amount. */
        public @Nullable BigDecimal amount() {
            return CamtElements.signed(amountHolder(), ownDirection());
        }

        public String currency() {
            return CamtElements.currency(amountHolder());
        }

        public String endToEndId() {
            return parts.text("Refs", "EndToEndId");
        }

        public List<Charge> charges() {
            return CamtElements.charges(parts);
        }

        /** Free text and structured references, as they come. */
        public List<String> remittance() {
            Element remittance = parts.first("RmtInf");
            return remittance == null ? List.of() : CamtElements.texts(remittance);
        }

        /** Why it came back, for example {@code AC04}; empty where it did not. */
        public String returnReason() {
            String code = parts.text("RtrInf", "Rsn", "Cd");
            return code.isEmpty() ? parts.text("RtrInf", "RtrRsn", "Cd") : code;
        }

        private String ownDirection() {
            String own = parts.text("CdtDbtInd");
            return own.isEmpty() ? direction : own;
        }

        private Element amountHolder() {
            Element details = parts.first("AmtDtls", "TxAmt");
            return parts.first("Amt") != null || details == null ? parts : details;
        }
    }

    /** A bank charge; negative where the bank takes it. */
    record Charge(BigDecimal amount, String currency) {}

    /** An entry ends, with its parts after the details. */
    record EntryEnd(Element parts) implements CamtRecord {}

    /** A statement ends, with its parts after the entries. */
    record StatementEnd(Element parts) implements CamtRecord {}
}
