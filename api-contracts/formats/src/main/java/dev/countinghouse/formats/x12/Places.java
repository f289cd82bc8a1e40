package dev.countinghouse.formats.x12;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in the file we are, in the words of X12: {@code ISA*1/ST 0001/CLP[3] element 4}. A segment
 * within a transaction is numbered among those of its name.
 */
public final class Places {

    /** Further names are not numbered. */
    private static final int MOST_NAMES = 200;

    private final Map<String, int[]> ordinals = new HashMap<>();
    private long interchange;
    private String group = "";
    private String transaction = "";
    private int ordinal;

    void interchange() {
        interchange++;
        group("");
    }

    void group(String control) {
        group = control.isEmpty() ? "" : "/GS " + control;
        transaction("");
    }

    void transaction(String control) {
        transaction = control.isEmpty() ? "" : "/ST " + control;
        ordinals.clear();
        ordinal = 0;
    }

    /** This segment is the next one. */
    void at(Segment segment) {
        ordinal = 0;
        if (!transaction.isEmpty()) {
            int[] found = ordinals.get(segment.id());
            if (found == null && ordinals.size() < MOST_NAMES) {
                found = new int[1];
                ordinals.put(segment.id(), found);
            }
            ordinal = found == null ? 0 : ++found[0];
        }
    }

    /** The transaction, or what else we are in. */
    public String transaction() {
        String inner = transaction.isEmpty() ? group : transaction;
        return interchange > 0 || inner.isEmpty() ? outer() + inner : inner.substring(1);
    }

    private String outer() {
        return interchange == 0 ? "" : "ISA*" + interchange;
    }

    /** The segment that is the latest. */
    public String of(Segment segment) {
        String own = segment.id().isEmpty() ? "text" : segment.id();
        boolean header = own.equals("ISA") || own.equals("GS") || own.equals("ST");
        if (header
                && transaction().endsWith(own.equals("ISA") ? "" : own + " " + control(segment))) {
            return transaction();
        }
        String before = transaction();
        return before
                + (before.isEmpty() ? "" : "/")
                + own
                + (ordinal == 0 || segment.id().isEmpty() ? "" : "[" + ordinal + "]");
    }

    public String of(Segment segment, int element) {
        return of(segment) + " element " + element;
    }

    private static String control(Segment header) {
        return header.element(header.is("GS") ? 6 : 2);
    }
}
