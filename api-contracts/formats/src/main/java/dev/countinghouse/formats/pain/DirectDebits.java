package dev.countinghouse.formats.pain;

import javax.xml.stream.XMLStreamException;

/** The payment information of pain.008. */
final class DirectDebits implements PainWriter.PaymentWriter {

    @Override
    public void payment(PainXml xml, PainWriter.Payment payment) throws XMLStreamException {
        xml.text("PmtMtd", "DD");
        xml.totals(payment.transactions().size(), payment.sum());
        xml.open("PmtTpInf", "SvcLvl").text("Cd", "SEPA").close();
        xml.open("LclInstrm").text("Cd", payment.instrument()).close();
        xml.text("SeqTp", payment.sequence()).close();
        xml.text("ReqdColltnDt", payment.on().toString());
        xml.party("Cdtr", payment.own()).account("CdtrAcct", payment.own());
        xml.agent("CdtrAgt", payment.own());
        xml.open("CdtrSchmeId", "Id", "PrvtId", "Othr").id("Id", payment.creditorScheme());
        xml.open("SchmeNm").text("Prtry", "SEPA").close().close().close().close().close();
        for (PainWriter.Transaction each : payment.transactions()) {
            transaction(xml, each);
        }
    }

    private static void transaction(PainXml xml, PainWriter.Transaction each)
            throws XMLStreamException {
        xml.open("DrctDbtTxInf", "PmtId").id("EndToEndId", each.endToEndId()).close();
        xml.amount(each.currency(), each.amount());
        xml.open("DrctDbtTx", "MndtRltdInf").id("MndtId", each.mandate());
        xml.text("DtOfSgntr", each.mandateSignedOn().toString()).close().close();
        xml.agent("DbtrAgt", each.other());
        xml.party("Dbtr", each.other()).account("DbtrAcct", each.other());
        xml.remittance(each.remittance()).close();
    }
}
