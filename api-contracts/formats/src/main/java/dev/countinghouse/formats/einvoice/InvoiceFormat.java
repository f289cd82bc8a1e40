package dev.countinghouse.formats.einvoice;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.xml.XmlHead;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** UBL invoices and credit notes, and CII: by the namespace of their root. */
public final class InvoiceFormat implements Format {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";
    private static final String ENVELOPE = "StandardBusinessDocument";

    private static final Map<String, String> NAMES =
            Map.of(
                    UBL + "Invoice-2", "ubl.invoice",
                    UBL + "CreditNote-2", "ubl.creditnote",
                    CII + "100", "cii");

    @Override
    public String family() {
        return "ubl";
    }

    @Override
    public boolean recognizes(Head head) {
        return name(head).isPresent();
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        report.record();
        InvoiceXml invoice = new InvoiceXml(report).read(whole, head);
        report.is(name(head).orElseThrow(), invoice.version());
        invoice.tell(report);
    }

    private static Optional<String> name(Head head) {
        XmlHead xml = XmlHead.of(head);
        boolean enveloped = xml.root().equals(ENVELOPE);
        return NAMES.keySet().stream()
                .filter(
                        name ->
                                enveloped
                                        ? head.text().contains("\"" + name + "\"")
                                        : xml.namespace().equals(name))
                .findFirst()
                .map(NAMES::get);
    }
}
