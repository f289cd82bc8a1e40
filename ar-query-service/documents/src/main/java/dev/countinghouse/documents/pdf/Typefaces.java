package dev.countinghouse.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Parsed typefaces, for one rendering at a time: reading them moves a mark within the file. */
final class Typefaces {

    /** In the order in which the style sheet names families, each with the files of its weights. */
    private enum Face {
        OPEN_SANS("Open Sans", 400, "/fonts/ttf/OpenSans/OpenSans-Regular.ttf"),
        OPEN_SANS_BOLD("Open Sans", 600, "/fonts/ttf/OpenSans/OpenSans-SemiBold.ttf"),
        DEJAVU("DejaVu Sans", 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
        DEJAVU_BOLD("DejaVu Sans", 600, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),
        LIBERATION("Liberation Sans", 400, "/liberation/LiberationSans-Regular.ttf"),
        LIBERATION_BOLD("Liberation Sans", 600, "/liberation/LiberationSans-Bold.ttf");

        private final String family;
        private final int weight;
        private final String file;

        Face(String family, int weight, String file) {
            this.family = family;
            this.weight = weight;
            this.file = file;
        }
    }

    private final @Nullable TrueTypeFont[] parsed = new TrueTypeFont[Face.values().length];

    /** Tells the builder of all of them; each is put into the document when a letter needs it. */
    void offer(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : Face.values()) {
            builder.useFont(
                    new Lazy(face, document), face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    private TrueTypeFont parsed(Face face) {
        TrueTypeFont font = parsed[face.ordinal()];
        if (font == null) {
            font = parse(face);
            parsed[face.ordinal()] = font;
        }
        return font;
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in =
                Objects.requireNonNull(Typefaces.class.getResourceAsStream(face.file), face.file)) {
            TrueTypeFont font =
                    new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures cost a tenth of the time, and a search for "find" would miss them.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lazy extends PDFontSupplier {

        private final Face face;
        private final PDDocument document;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway") // the parent keeps a font that is never asked for
        Lazy(Face face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                if (font == null) font = PDType0Font.load(document, parsed(face), true);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
