package dev.countinghouse.formats.xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/** Builds an {@link Element} from its start tag to its end tag. */
final class Tree {

    private final Budget budget;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;
    private int leftOut;

    Tree(Budget budget) {
        this.budget = budget;
    }

    void start(XMLStreamReader xml, long line) {
        if (leftOut > 0 || !budget.take(costs(xml), xml.getLocalName(), line)) {
            leftOut++;
        } else {
            open.push(new Open(xml, line));
        }
    }

    void text(XMLStreamReader xml) {
        Open at = open.peek();
        int length = xml.getTextLength();
        if (at != null && leftOut == 0 && budget.take(length, at.name, at.line)) {
            at.text.append(xml.getTextCharacters(), xml.getTextStart(), length);
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
        return leftOut == 0 && open.isEmpty();
    }

    /** Null where the whole was left out. */
    @Nullable Element root() {
        return root;
    }

    private static int costs(XMLStreamReader xml) {
        int costs = Budget.TAG;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            costs += Budget.TAG + xml.getAttributeValue(i).length();
        }
        return costs;
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
