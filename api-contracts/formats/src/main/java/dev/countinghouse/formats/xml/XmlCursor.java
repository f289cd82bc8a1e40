package dev.countinghouse.formats.xml;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML document, tag by tag. What is not well formed is a finding, and the end. */
public final class XmlCursor {

    /** What a tag is. */
    public enum Tag {
        START,
        END,
        NONE
    }

    private final Findings findings;
    private final BoundedTags text;
    private final @Nullable XMLStreamReader xml;
    private Tag tag = Tag.NONE;
    private boolean ended;
    private int depth;

    public XmlCursor(InputStream in, Head head, Findings findings) throws IOException {
        this.findings = findings;
        in.skipNBytes(head.mark());
        Charset charset = XmlHead.charset(head);
        if (charset == StandardCharsets.UTF_8 && head.charset() != StandardCharsets.UTF_8) {
            findings.warning("encoding", "document", 1, "It is not in UTF-8, as it should be");
        }
        text = new BoundedTags(new InputStreamReader(in, charset));
        xml = open(text);
    }

    /** Moves to the next tag; {@link Tag#NONE} after the last. */
    public Tag next() throws IOException {
        int event = event();
        while (event != XMLStreamConstants.END_DOCUMENT
                && event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT) {
            event = event();
        }
        return tag;
    }

    /** The name of the tag that it stands at, without prefix. */
    public String name() {
        return xml == null || tag == Tag.NONE ? "" : xml.getLocalName();
    }

    /** How many elements are open: 1 at the start tag of the root. */
    public int depth() {
        return depth;
    }

    public long line() {
        return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
    }

    /** From the start tag that it stands at to its end tag, however large a record may be. */
    public Element element() throws IOException {
        Element element = element(new Budget(findings));
        return element == null ? new Element(name(), Map.of(), "", List.of(), line()) : element;
    }

    /** The same, within a budget that several share; null where nothing is left of it. */
    public @Nullable Element element(Budget budget) throws IOException {
        Tree tree = new Tree(budget);
        tree.start(reader(), line());
        while (!tree.isComplete()) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> tree.start(reader(), line());
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.END_DOCUMENT -> tree.endAll();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader());
                default -> {}
            }
        }
        return tree.root();
    }

    private XMLStreamReader reader() {
        if (xml == null) {
            throw new IllegalStateException("no document");
        }
        return xml;
    }

    private int event() throws IOException {
        if (xml == null || ended) {
            return end();
        }
        try {
            return seen(xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT);
        } catch (XMLStreamException e) {
            return malformed(e);
        }
    }

    private int seen(int event) {
        depth -= tag == Tag.END ? 1 : 0;
        tag = Tag.NONE;
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                tag = Tag.START;
            }
            case XMLStreamConstants.END_ELEMENT -> tag = Tag.END;
            case XMLStreamConstants.DTD -> {
                findings.error("dtd", "document", line(), "Document types are not allowed");
                return end();
            }
            case XMLStreamConstants.END_DOCUMENT -> {
                return end();
            }
            default -> {}
        }
        return event;
    }

    private int end() {
        ended = true;
        tag = Tag.NONE;
        return XMLStreamConstants.END_DOCUMENT;
    }

    private int malformed(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        String why = text.isTooLong() ? "a tag has no end" : String.valueOf(e.getMessage());
        String plain = why.replaceAll("\\s+", " ");
        findings.error("xml", "document", line(), "Not well-formed XML: " + plain);
        return end();
    }

    private @Nullable XMLStreamReader open(Reader in) throws IOException {
        try {
            return factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            malformed(e);
            return null;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
