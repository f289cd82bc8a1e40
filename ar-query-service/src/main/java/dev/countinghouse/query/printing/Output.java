package dev.countinghouse.query.printing;

import org.springframework.http.MediaType;

/** What a document is made into. */
enum Output {
    /** PDF/A-3a. */
    PDF("application/pdf", "pdf"),
    HTML("text/html;charset=UTF-8", "html"),
    /** UBL 2.1 by Peppol BIS Billing 3. */
    UBL("application/xml", "xml"),
    /** PDF/A-3a with UN/CEFACT CII in it. */
    FACTURX("application/pdf", "pdf");

    private final MediaType type;
    private final String extension;

    Output(String type, String extension) {
        this.type = MediaType.parseMediaType(type);
        this.extension = extension;
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return extension;
    }
}
