package dev.countinghouse.formats.xml;

import dev.countinghouse.formats.Findings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/** Builds an {@link Element}. Of one that is too large the rest is left out, with a finding. */
final class Tree {

    /** Characters and, at a hundred each, tags. */
    private static final int LARGEST = 8 << 20;

    private static final int TAG_COSTS = 100;

    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;
    private int size;
    private int leftOut;

    Tree(Findings findings) {
        this.findings = findings;
    }

    void start(XMLStreamReader xml, long line) {
        if (leftOut > 0 || isFull(costs(xml), line)) {
            leftOut++;
        } else {
            open.push(new Open(xml, line));
        }
    }

    void text(XMLStreamReader xml) {
        Open at = open.peek();
        if (at != null && leftOut == 0 && !isFull(xml.getTextLength(), at.line)) {
            at.text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    void end() {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        Element done = open.pop().element();
        Open parent = open.peek();
        if (parent == null) {
            root = done;
        } else {
            parent.children.add(done);
        }
    }

    void endAll() {
        leftOut = 0;
        while (!open.isEmpty()) {
            end();
        }
    }

    boolean isComplete() {
        return root != null;
    }

    Element root() {
        if (root == null) {
            throw new IllegalStateException("not read to its end");
        }
        return root;
    }

    private static int costs(XMLStreamReader xml) {
        int costs = TAG_COSTS;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            costs += TAG_COSTS + xml.getAttributeValue(i).length();
        }
        return costs;
    }

    private boolean isFull(int more, long line) {
        boolean wasFull = size > LARGEST;
        size = wasFull ? size : size + more;
        if (size > LARGEST && !wasFull) {
            String place = String.valueOf(open.isEmpty() ? "" : open.peekLast().name);
            findings.error(
                    "too-large", place, line, "The element is too large; its end is ignored");
        }
        return size > LARGEST;
    }

    private static final class Open {

        private final String name;
        private final Map<String, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();
        private final long line;

        private Open(XMLStreamReader xml, long line) {
            this.line = line;
            name = xml.getLocalName();
            attributes = xml.getAttributeCount() == 0 ? Map.of() : new LinkedHashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }

        private Element element() {
            return new Element(name, attributes, text.toString().strip(), children, line);
        }
    }
}
