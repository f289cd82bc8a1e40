package dev.countinghouse.query.printing;

import dev.countinghouse.documents.einvoice.EInvoices;
import dev.countinghouse.documents.einvoice.Outcome;
import dev.countinghouse.documents.einvoice.Syntax;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.pdf.Pdfs;

import java.nio.charset.StandardCharsets;

/** Makes pages and files of documents. One serves any number of threads. */
final class Press {

    private final Pages pages = new Pages();
    private final Pdfs pdfs = new Pdfs(pages);
    private final EInvoices eInvoices = new EInvoices(pdfs);

    /**
     * @throws DocumentRefused if the rules of that form do not let it pass
     */
    byte[] make(Print print, Output output) {
        return switch (output) {
            case PDF -> pdfs.pdf(print.document(), print.set(), print.language());
            case HTML ->
                    pages.html(print.document(), print.set(), print.language())
                            .getBytes(StandardCharsets.UTF_8);
            case UBL, FACTURX ->
                    switch (outcome(print, output)) {
                        case Outcome.Written written -> written.bytes();
                        case Outcome.Refused refused ->
                                throw new DocumentRefused(refused.reasons());
                    };
        };
    }

    /** A report as PDF or HTML. */
    byte[] make(ReportPrint print, Output output) {
        Stationery with = print.stationery();
        return output == Output.PDF
                ? pdfs.pdf(print.report(), with.set(), with.language())
                : pages.html(print.report(), with.set(), with.language())
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** An e-invoice, or which rules it breaks. */
    Outcome outcome(Print print, Output output) {
        return output == Output.UBL
                ? eInvoices.write(print.document(), Syntax.UBL, print.set().words(print.language()))
                : eInvoices.facturX(print.document(), print.set(), print.language());
    }

    /** The sheet that goes before it in an envelope, as PDF. */
    byte[] addressSheet(Print print) {
        return pdfs.addressSheet(print.document(), print.set(), print.language());
    }

    /** What it is called in its language. */
    String name(Print print) {
        return pages.name(print.document(), print.set(), print.language());
    }
}
