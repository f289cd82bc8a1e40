package dev.countinghouse.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A business "no": the command was understood, and the facts forbid it. Nothing was recorded. */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String subject;
    private final transient Map<String, Object> figures;

    /**
     * @param subject what it is about, such as an invoice's id
     */
    public Rejection(Reason reason, String subject) {
        this(reason, subject, Map.of());
    }

    private Rejection(Reason reason, String subject, Map<String, Object> figures) {
        super(reason + ": " + subject, null, false, false);
        this.reason = reason;
        this.subject = subject;
        this.figures = figures;
    }

    /** Says besides what was there, such as how much was open. */
    public Rejection with(String name, Object figure) {
        Map<String, Object> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Rejection(reason, subject, Collections.unmodifiableMap(more));
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }

    /** By name, as the problem tells them. */
    public Map<String, Object> figures() {
        return figures;
    }
}
