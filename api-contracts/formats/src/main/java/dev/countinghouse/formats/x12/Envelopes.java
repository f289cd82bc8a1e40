package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Findings;

import org.jspecify.annotations.Nullable;

/**
 * Interchanges, groups and transactions: their order, control numbers and counts. It is told every
 * segment, and knows where in the file we are.
 */
public final class Envelopes {

    private final Places places = new Places();
    private final Findings findings;
    private final IsaCheck isas;
    private @Nullable Level interchange;
    private @Nullable Level group;
    private @Nullable Level transaction;
    private @Nullable Segment last;
    private long interchanges;
    private long groups;
    private long transactions;
    private boolean isBodyExpected;

    public Envelopes(Findings findings) {
        this.findings = findings;
        this.isas = new IsaCheck(places, findings);
    }

    public Places places() {
        return places;
    }

    public long interchanges() {
        return interchanges;
    }

    public long groups() {
        return groups;
    }

    public long transactions() {
        return transactions;
    }

    /** The header of the transaction that we are in; null outside. */
    public @Nullable Segment transaction() {
        return transaction == null ? null : transaction.header();
    }

    /** The header of the group that we are in; null outside. */
    public @Nullable Segment group() {
        return group == null ? null : group.header();
    }

    /** The header of the interchange that we are in; null outside. */
    public @Nullable Segment interchange() {
        return interchange == null ? null : interchange.header();
    }

    /** Whether the segment is an envelope's, not of what is in one. */
    public static boolean isEnvelope(Segment segment) {
        return switch (segment.id()) {
            case "ISA", "IEA", "GS", "GE", "ST", "SE", "TA1", "" -> true;
            default -> false;
        };
    }

    public void accept(Segment segment) {
        if (segment.id().isEmpty()) {
            text(segment);
            return;
        }
        last = segment;
        switch (segment.id()) {
            case "ISA" -> openInterchange(segment);
            case "GS" -> openGroup(segment);
            case "ST" -> openTransaction(segment);
            default -> inside(segment);
        }
        if (!segment.isTerminated()) {
            unterminated(segment);
        }
    }

    /** The last line of a file often has no end: that cuts off nothing. */
    private void unterminated(Segment segment) {
        String text = "It is cut off: its terminator is missing";
        if (!segment.is("IEA")) {
            findings.error("cut-off", place(segment), segment.line(), text);
        } else if (!Characters.isLineEnd(segment.separators().segment())) {
            findings.warning("cut-off", place(segment), segment.line(), text);
        }
    }

    /** The file has ended. */
    public void end() {
        Segment at = last;
        if (at == null) {
            findings.error("no-segment", "file", 1, "There is no segment in it");
        } else {
            closeInterchange(at);
        }
    }

    private void inside(Segment segment) {
        places.at(segment);
        if (transaction != null) {
            transaction.count();
        }
        switch (segment.id()) {
            case "SE" -> close(segment, transaction);
            case "GE" -> {
                closeTransaction(segment);
                close(segment, group);
            }
            case "IEA" -> {
                closeGroup(segment);
                close(segment, interchange);
            }
            case "TA1" -> {
                isBodyExpected = false;
                require(interchange != null, segment, "It stands outside of an interchange");
                require(group == null, segment, "It stands within a group");
            }
            default -> require(transaction != null, segment, "It stands outside of a transaction");
        }
    }

    private void openInterchange(Segment isa) {
        closeInterchange(isa);
        places.interchange();
        interchanges++;
        interchange = new Level(isa, "IEA", isa.element(13), "groups");
        isBodyExpected = true;
        isas.check(isa);
    }

    private void openGroup(Segment gs) {
        closeGroup(gs);
        places.group(gs.element(6));
        headed(interchange, gs, "Its interchange header is missing");
        groups++;
        isBodyExpected = false;
        group = new Level(gs, "GE", gs.element(6), "transactions");
        if (interchange != null) {
            interchange.count();
        }
    }

    private void openTransaction(Segment st) {
        closeTransaction(st);
        places.transaction(st.element(2));
        headed(group, st, "Its group header is missing");
        transactions++;
        transaction = new Level(st, "SE", st.element(2), "segments");
        transaction.count();
        if (group != null) {
            group.count();
        }
    }

    /** A trailer closes what is open. */
    private void close(Segment trailer, @Nullable Level level) {
        if (level == null) {
            require(false, trailer, "There is nothing open that it ends");
        } else {
            level.check(trailer, places, findings);
            leave(level);
        }
    }

    private void closeInterchange(Segment at) {
        closeGroup(at);
        missing(interchange, at);
    }

    private void closeGroup(Segment at) {
        closeTransaction(at);
        missing(group, at);
    }

    private void closeTransaction(Segment at) {
        missing(transaction, at);
    }

    private void missing(@Nullable Level level, Segment at) {
        if (level != null) {
            level.missing(at, places, findings);
            leave(level);
        }
    }

    private void leave(Level level) {
        switch (level.trailer()) {
            case "SE" -> {
                transaction = null;
                places.transaction("");
            }
            case "GE" -> {
                group = null;
                places.group("");
            }
            default -> {
                interchange = null;
                if (isBodyExpected) {
                    String text = "There is neither a group nor a TA1 in it";
                    findings.error(
                            "interchange-empty", places.transaction(), level.header().line(), text);
                }
            }
        }
    }

    private void text(Segment segment) {
        if (segment.text().chars().anyMatch(each -> each > ' ')) {
            String text = "There is text that is no segment";
            findings.error("garbage", place(segment), segment.line(), text);
        } else if (segment.isTerminated()) {
            findings.warning("segment-empty", place(segment), segment.line(), "It is empty");
        }
    }

    private void headed(@Nullable Level outer, Segment segment, String text) {
        if (outer == null) {
            findings.error("header-missing", place(segment), segment.line(), text);
        }
    }

    private void require(boolean met, Segment segment, String text) {
        if (!met) {
            findings.error("segment-order", place(segment), segment.line(), text);
        }
    }

    private String place(Segment segment) {
        return places.of(segment) + Level.at(segment);
    }
}
