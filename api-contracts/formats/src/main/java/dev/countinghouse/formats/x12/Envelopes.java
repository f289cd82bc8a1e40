package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

/**
 * Interchanges, groups and transactions: their order, control numbers and counts. It is told every
 * segment, and knows where in the file we are.
 */
public final class Envelopes {

    private static final String ORDER = "segment-order";

    private final Places places = new Places();
    private final Findings findings;
    private final IsaCheck isas;
    private final SegmentCheck segments;
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
        this.segments = new SegmentCheck(places, findings);
    }

    public Places places() {
        return places;
    }

    /** So many of each were begun. */
    public void tell(Report report) {
        report.total("interchanges", interchanges);
        report.total("groups", groups);
        report.total("transactions", transactions);
    }

    /** The header of the transaction that we are in; null outside. */
    public @Nullable Segment transaction() {
        return transaction == null ? null : transaction.header();
    }

    /** The header of the group that we are in; null outside. */
    public @Nullable Segment group() {
        return group == null ? null : group.header();
    }

    public void accept(Segment segment) {
        if (segment.id().isEmpty()) {
            segments.checkText(segment);
            return;
        }
        last = segment;
        switch (segment.id()) {
            case "ISA" -> openInterchange(segment);
            case "GS" -> openGroup(segment);
            case "ST" -> openTransaction(segment);
            default -> inside(segment);
        }
        segments.check(segment);
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
                missing(transaction, segment);
                close(segment, group);
            }
            case "IEA" -> {
                closeGroup(segment);
                close(segment, interchange);
            }
            case "TA1" -> {
                isBodyExpected = false;
                require(interchange != null, ORDER, segment, "It stands outside of an interchange");
                require(group == null, ORDER, segment, "It stands within a group");
            }
            default ->
                    require(
                            transaction != null,
                            ORDER,
                            segment,
                            "It stands outside of a transaction");
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
        require(interchange != null, "header-missing", gs, "Its interchange header is missing");
        groups++;
        isBodyExpected = false;
        group = new Level(gs, "GE", gs.element(6), "transactions");
        if (interchange != null) {
            interchange.count();
        }
    }

    private void openTransaction(Segment st) {
        missing(transaction, st);
        places.transaction(st.element(2));
        require(group != null, "header-missing", st, "Its group header is missing");
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
            require(false, ORDER, trailer, "There is nothing open that it ends");
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
        missing(transaction, at);
        missing(group, at);
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

    private void require(boolean met, String code, Segment segment, String text) {
        if (!met) {
            String place = places.of(segment) + Level.at(segment);
            findings.error(code, place, segment.line(), text);
        }
    }
}
