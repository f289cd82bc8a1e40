package dev.countinghouse.documents.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;

/** What a rendered file still lacks: its words about itself, its id, and a file within it. */
final class Finish {

    static final String PRODUCER = "Countinghouse";

    private static final String XML = "text/xml";

    private final PDDocument file;
    private final ZonedDateTime at;

    /** All of the file's dates are the beginning of the document's day. */
    Finish(PDDocument file, LocalDate dated) {
        this.file = file;
        this.at = dated.atStartOfDay(ZoneOffset.UTC);
    }

    void describe(String title, String author, String language, @Nullable Attachment attachment)
            throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        file.setDocumentInformation(information);
        byte[] xmp = Xmp.of(title, author, language, PRODUCER, at, attachment);
        file.getDocumentCatalog().setMetadata(new PDMetadata(file, new ByteArrayInputStream(xmp)));
    }

    /** The id is computed from the seed by PDFBox, which else takes the time. */
    void identify(byte[] hash) {
        file.setDocumentId(ByteBuffer.wrap(hash).getLong());
    }

    void attach(Attachment attachment, String description) throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(file, new ByteArrayInputStream(attachment.bytes()));
        embedded.setSubtype(XML);
        embedded.setSize(attachment.bytes().length);
        embedded.setCreationDate(calendar());
        embedded.setModDate(calendar());
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(attachment.name());
        named.setFileUnicode(attachment.name());
        named.setFileDescription(description);
        named.setEmbeddedFile(embedded);
        named.setEmbeddedFileUnicode(embedded);
        named.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.name(), named));
        PDDocumentCatalog catalog = file.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        associated.add(named);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private Calendar calendar() {
        return GregorianCalendar.from(at);
    }
}
