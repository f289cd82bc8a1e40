package dev.countinghouse.documents.pdf;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** What one rendering at a time needs, and the next one can use again. */
final class Workplace {

    private final Typefaces typefaces = new Typefaces();
    private final DocumentBuilder parser = parser();

    Typefaces typefaces() {
        return typefaces;
    }

    /** The page as a tree. It is well-formed: anything else is a mistake of a template. */
    Document tree(String html) throws IOException {
        try {
            return parser.parse(new InputSource(new StringReader(html)));
        } catch (SAXException e) {
            throw new IllegalStateException("a page is not well-formed", e);
        }
    }

    /** The JDK's own, whatever other lies on the class path. */
    private static DocumentBuilder parser() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
