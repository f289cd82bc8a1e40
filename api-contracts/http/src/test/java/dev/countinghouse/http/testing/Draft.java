package dev.countinghouse.http.testing;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request that is being made up: valid at first, then changed. */
final class Draft {

    final String operation;
    String method;
    String path;
    final List<String> query = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    byte @Nullable [] body;

    /** Whether nothing but a refusal can answer it. */
    boolean refused;

    /** What was changed. */
    final List<String> changes = new ArrayList<>();

    Draft(String operation, String path) {
        this.operation = operation;
        this.method = operation.substring(0, operation.indexOf(' '));
        this.path = path;
    }

    boolean hasBody() {
        return body != null;
    }

    boolean isStream() {
        return headers.stream().anyMatch(header -> header.contains("ndjson"));
    }

    String text() {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    void text(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a header in the place of those of its name. */
    void header(String name, String value) {
        headers.removeIf(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    byte[] head() {
        var head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) head.append('?').append(String.join("&", query));
        head.append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        boolean chunked = headers.stream().anyMatch(h -> h.startsWith("Transfer-Encoding"));
        if (body != null && !chunked) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As one can send it again. */
    @Override
    public String toString() {
        return changes
                + "\n"
                + new String(head(), StandardCharsets.UTF_8)
                        .replaceAll("(Bearer [\\w-]+\\.)[\\w.-]+", "$1…")
                + text();
    }
}
