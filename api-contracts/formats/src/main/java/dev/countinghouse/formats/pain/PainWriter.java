package dev.countinghouse.formats.pain;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * Writes pain.001.001.09 and pain.008.001.08, in one currency a payment, with numbers and control
 * sums. The stream is left open. Texts longer than the schema allows are cut, identifications
 * refused.
 */
public final class PainWriter {

    /**
     * The group header.
     *
     * @param id at most 35 characters
     * @param initiator who sends it
     */
    public record Message(String id, LocalDateTime createdAt, String initiator) {}

    /** A party with its account at a bank; an empty BIC is written as not provided. */
    public record Party(String name, String iban, String bic) {}

    /**
     * Payments of one day from or to one account of ours.
     *
     * @param on when they are to be executed or collected
     * @param creditorScheme our creditor identifier; of debits only, else empty
     * @param sequence {@code FRST}, {@code RCUR}, {@code OOFF}, {@code FNAL}; of debits only
     * @param instrument {@code CORE} or {@code B2B}; of debits only
     */
    public record Payment(
            String id,
            LocalDate on,
            Party own,
            String creditorScheme,
            String sequence,
            String instrument,
            List<Transaction> transactions) {

        BigDecimal sum() {
            return transactions.stream()
                    .map(Transaction::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * One payment to or debit of another party.
     *
     * @param mandate of a debit; else empty
     * @param mandateSignedOn of a debit; else any day, not written
     * @param remittance free text of at most 140 characters
     */
    public record Transaction(
            String endToEndId,
            BigDecimal amount,
            String currency,
            Party other,
            String mandate,
            LocalDate mandateSignedOn,
            String remittance) {}

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private PainWriter() {}

    /** pain.001: we pay. */
    public static void creditTransfers(OutputStream out, Message message, List<Payment> payments)
            throws XMLStreamException {
        write(out, "pain.001.001.09", "CstmrCdtTrfInitn", new CreditTransfers(), message, payments);
    }

    /** pain.008: we collect. */
    public static void directDebits(OutputStream out, Message message, List<Payment> payments)
            throws XMLStreamException {
        write(out, "pain.008.001.08", "CstmrDrctDbtInitn", new DirectDebits(), message, payments);
    }

    private static void write(
            OutputStream out,
            String name,
            String root,
            PaymentWriter kind,
            Message message,
            List<Payment> payments)
            throws XMLStreamException {
        PainXml xml = new PainXml(out);
        xml.document("urn:iso:std:iso:20022:tech:xsd:" + name).open(root);
        xml.open("GrpHdr").id("MsgId", message.id);
        xml.text("CreDtTm", SECONDS.format(message.createdAt));
        int count = payments.stream().mapToInt(each -> each.transactions.size()).sum();
        BigDecimal sum =
                payments.stream().map(Payment::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        xml.totals(count, sum).open("InitgPty").text("Nm", message.initiator, 70).close().close();
        for (Payment payment : payments) {
            xml.open("PmtInf").id("PmtInfId", payment.id);
            kind.payment(xml, payment);
            xml.close();
        }
        xml.end();
    }

    /** What differs between the two directions. */
    interface PaymentWriter {

        void payment(PainXml xml, Payment payment) throws XMLStreamException;
    }
}
