package dev.countinghouse.formats.einvoice;

import dev.countinghouse.formats.Format;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Factur-X and ZUGFeRD: a PDF one of whose streams is a CII. A PDF without one is unknown. */
public final class FacturXFormat implements Format {

    @Override
    public String family() {
        return "facturx";
    }

    @Override
    public boolean recognizes(Head head) {
        return head.begins('%', 'P', 'D', 'F', '-');
    }

    @Override
    public void inspect(InputStream whole, Head head, Report report) throws IOException {
        Optional<byte[]> embedded = new PdfStreams(whole).find(FacturXFormat::isInvoice);
        if (embedded.isEmpty()) {
            report.is("unknown", "");
            report.error("no-invoice", "PDF", 0, "There is no invoice embedded in it");
            return;
        }
        report.record();
        byte[] xml = embedded.get();
        Head inner = new Head(xml);
        InvoiceXml invoice = new InvoiceXml(report).read(new ByteArrayInputStream(xml), inner);
        report.is("facturx", head.text().substring("%PDF-".length(), "%PDF-1.7".length()));
        invoice.tell(report);
    }

    private static boolean isInvoice(String start) {
        return start.stripLeading().startsWith("<") && start.contains("CrossIndustryInvoice");
    }
}
