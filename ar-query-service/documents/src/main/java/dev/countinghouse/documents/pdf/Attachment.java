package dev.countinghouse.documents.pdf;

/**
 * A file in a PDF that says the same as its pages.
 *
 * @param level the profile of the Factur-X standard that it keeps
 */
public record Attachment(String name, byte[] bytes, String level) {

    public Attachment {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** An invoice as UN/CEFACT CII by the rules of EN 16931, under the name that Factur-X gives. */
    public static Attachment facturX(byte[] cii) {
        return new Attachment("factur-x.xml", cii, "EN 16931");
    }
}
