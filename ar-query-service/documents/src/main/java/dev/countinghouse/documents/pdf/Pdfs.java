package dev.countinghouse.documents.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.page.Pages;
import dev.countinghouse.documents.report.Report;
import dev.countinghouse.documents.template.Bidi;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.TemplateSet;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes PDFs of documents. One serves any number of threads, and keeps as many workplaces, with
 * their parsed typefaces, as it was ever asked for at once.
 */
public final class Pdfs {

    /** It tells each step of each page; what goes wrong is thrown. */
    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Pages pages;
    private final Queue<Workplace> workplaces = new ConcurrentLinkedQueue<>();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public Pdfs(Pages pages) {
        this.pages = pages;
    }

    /** The document as PDF/A-3a. */
    public byte[] pdf(Document document, TemplateSet set, Language language) {
        return pdf(document, set, language, null);
    }

    /** The document as PDF/A-3a with a file in it that says the same. */
    public byte[] pdf(
            Document document,
            TemplateSet set,
            Language language,
            @Nullable Attachment attachment) {
        return pdf(pages.html(document, set, language), Told.of(document, language), attachment);
    }

    /** A sheet with the address that the document goes to, for an envelope with a window. */
    public byte[] addressSheet(Document document, TemplateSet set, Language language) {
        return pdf(pages.addressSheet(document, set, language), Told.of(document, language), null);
    }

    /** A report as PDF/A-3a. */
    public byte[] pdf(Report report, TemplateSet set, Language language) {
        Told told = new Told(report.dated(), report.of().name(), language.tag());
        return pdf(pages.html(report, set, language), told, null);
    }

    /** What a file says of itself. */
    private record Told(LocalDate dated, String author, String language) {

        static Told of(Document document, Language language) {
            Heading heading = document.heading();
            return new Told(heading.dated(), heading.seller().name(), language.tag());
        }
    }

    private byte[] pdf(String html, Told told, @Nullable Attachment attachment) {
        Workplace lent = workplaces.poll();
        Workplace place = lent == null ? new Workplace() : lent;
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // The JDK's own XML, whatever other lies on the class path: the same bytes everywhere, and
        // no search of all jars for each document, which cost a fifth of the time.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            byte[] pdf = render(html, told, attachment, place);
            workplaces.add(place); // not after a failure, which may have left them in any state
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private byte[] render(String html, Told told, @Nullable Attachment attachment, Workplace place)
            throws IOException {
        try (PDDocument file = new PDDocument();
                BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = builder(place.tree(html), file, pictures);
            place.typefaces().offer(builder, file);
            if (Bidi.isNeeded(html)) {
                builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
                builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
                builder.defaultTextDirection(TextDirection.LTR);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                Finish finish = new Finish(file, told.dated);
                String title = file.getDocumentInformation().getTitle();
                finish.describe(title, told.author, told.language, attachment);
                if (attachment != null) finish.attach(attachment, title);
                byte[] within = attachment == null ? new byte[0] : attachment.bytes();
                finish.identify(Hash.of(html.getBytes(StandardCharsets.UTF_8), within));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.save(out);
                return out.toByteArray();
            }
        }
    }

    private PdfRendererBuilder builder(
            org.w3c.dom.Document page, PDDocument file, BatikSVGDrawer pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.usePDDocument(file);
        builder.useSVGDrawer(pictures);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        // A page brings all that it shows: nothing is read from this machine or another one.
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        return builder;
    }
}
