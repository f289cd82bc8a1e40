package dev.countinghouse.documents.einvoice;

import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.pdf.Attachment;
import dev.countinghouse.documents.pdf.Pdfs;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.TemplateSet;
import dev.countinghouse.documents.template.Words;

import java.util.List;

/** Writes e-invoices that the official rules pass, and nothing else. One serves any threads. */
public final class EInvoices {

    private final Pdfs pdfs;

    public EInvoices(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    /**
     * The document for a machine.
     *
     * @param words for terms and for reasons that the document leaves to the language
     */
    public Outcome write(Document document, Syntax syntax, Words words) {
        byte[] xml;
        try {
            Stated stated = Stated.of(document, words);
            xml =
                    switch (syntax) {
                        case UBL -> Ubl.of(stated, words);
                        case CII -> Cii.of(stated, words);
                    };
        } catch (CannotState no) {
            return new Outcome.Refused(List.of(String.valueOf(no.getMessage())));
        }
        List<String> broken = against(xml, syntax, document instanceof CreditMemoDocument);
        return broken.isEmpty() ? new Outcome.Written(xml) : new Outcome.Refused(broken);
    }

    private static List<String> against(byte[] xml, Syntax syntax, boolean credit) {
        return switch (syntax) {
            case UBL ->
                    Rules.against(xml, credit ? Rules.PEPPOL_CREDIT_NOTE : Rules.PEPPOL_INVOICE);
            case CII -> Rules.against(xml, Rules.CII);
        };
    }

    /** The document as Factur-X: its pages, with its CII in the file. */
    public Outcome facturX(Document document, TemplateSet set, Language language) {
        return switch (write(document, Syntax.CII, set.words(language))) {
            case Outcome.Refused refused -> refused;
            case Outcome.Written written ->
                    new Outcome.Written(
                            pdfs.pdf(document, set, language, Attachment.facturX(written.bytes())));
        };
    }
}
