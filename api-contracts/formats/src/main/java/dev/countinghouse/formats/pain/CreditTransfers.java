package dev.countinghouse.formats.pain;

import javax.xml.stream.XMLStreamException;

/** The payment information of pain.001. */
final class CreditTransfers implements PainWriter.PaymentWriter {

    @Override
    public void payment(PainXml xml, PainWriter.Payment payment) throws XMLStreamException {
        xml.text("PmtMtd", "TRF");
        xml.totals(payment.transactions().size(), payment.sum());
        xml.open("ReqdExctnDt").text("Dt", payment.on().toString()).close();
        xml.party("Dbtr", payment.own()).account("DbtrAcct", payment.own());
        xml.agent("DbtrAgt", payment.own());
        for (PainWriter.Transaction each : payment.transactions()) {
            xml.open("CdtTrfTxInf", "PmtId").id("EndToEndId", each.endToEndId()).close();
            xml.open("Amt").amount(each.currency(), each.amount()).close();
            xml.agent("CdtrAgt", each.other());
            xml.party("Cdtr", each.other()).account("CdtrAcct", each.other());
            xml.remittance(each.remittance()).close();
        }
    }
}
