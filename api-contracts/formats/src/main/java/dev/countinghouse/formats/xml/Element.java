package dev.countinghouse.formats.xml;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * An element with everything in it.
 *
 * @param name without prefix
 * @param text its own character data, without blanks around it
 * @param line that it begins at
 */
public record Element(
        String name,
        Map<String, String> attributes,
        String text,
        List<Element> children,
        long line) {

    /** The first element at this path below, or null. */
    public @Nullable Element first(String... path) {
        Element at = this;
        for (String step : path) {
            at = at == null ? null : at.child(step);
        }
        return at;
    }

    /** The text of the first element at this path below, empty where there is none. */
    public String text(String... path) {
        Element found = first(path);
        return found == null ? "" : found.text;
    }

    public List<Element> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    private @Nullable Element child(String step) {
        for (Element each : children) {
            if (each.name.equals(step)) {
                return each;
            }
        }
        return null;
    }
}
