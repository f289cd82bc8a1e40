package dev.countinghouse.formats.x12;

import dev.countinghouse.formats.Report;
import dev.countinghouse.formats.x12.guide.Elements;
import dev.countinghouse.formats.x12.guide.Guide;
import dev.countinghouse.formats.x12.guide.GuideWalk;
import dev.countinghouse.formats.x12.remittance.RemittanceTotals;
import dev.countinghouse.formats.x12.remittance.Remittances;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Checks a file's envelopes, the structure of its transactions, and the balances of its 835s. */
final class X12Inspection {

    private final Report report;
    private final Envelopes envelopes;
    private final Elements elements;
    private final RemittanceTotals totals;
    private final Remittances remittances;
    private final Set<String> names = new TreeSet<>();
    private @Nullable GuideWalk walk;
    private String name = "";
    private String version = "";
    private String current = "";
    private long segments;

    X12Inspection(Report report) {
        this.report = report;
        this.envelopes = new Envelopes(report);
        this.elements = new Elements(envelopes.places(), report);
        this.totals = new RemittanceTotals(report);
        this.remittances = new Remittances(envelopes.places(), report, totals::accept);
    }

    void of(SegmentReader reader) throws IOException {
        for (Segment next = reader.next(); next != null; next = reader.next()) {
            segment(next);
        }
        endTransaction();
        envelopes.end();
        tell();
    }

    private void segment(Segment segment) {
        boolean envelope = segment.isEnvelope();
        if (envelope && !segment.id().isEmpty() && !segment.is("SE")) {
            endTransaction();
        }
        envelopes.accept(segment);
        if (segment.id().isEmpty()) {
            return;
        }
        segments++;
        report.record();
        identify(segment);
        elements.check(segment);
        remittances.accept(segment);
        if (envelope) {
            beginOrEnd(segment);
        } else if (walk != null) {
            walk.accept(segment);
        }
    }

    private void beginOrEnd(Segment segment) {
        if (segment.is("SE")) {
            endTransaction();
        } else if (segment.is("ST")) {
            begin(segment);
        }
    }

    private void begin(Segment header) {
        Guide guide = Guide.of(current);
        walk = guide == null ? null : new GuideWalk(guide, header, envelopes.places(), report);
    }

    private void endTransaction() {
        remittances.end();
        if (walk != null) {
            walk.end();
        }
        walk = null;
    }

    /** The first transaction says what the file is. */
    private void identify(Segment segment) {
        Segment gs = envelopes.group();
        switch (segment.id()) {
            case "ISA" -> version = version.isEmpty() ? segment.element(12) : version;
            case "TA1" -> named("ta1", "");
            case "GS" -> {
                version = name.isEmpty() || name.equals("ta1") ? segment.element(8) : version;
                current = TransactionName.ofGroup(segment);
            }
            case "ST" -> {
                current = TransactionName.of(segment, gs);
                named(current, TransactionName.version(segment, gs));
            }
            default -> refine(segment);
        }
    }

    private void refine(Segment segment) {
        String refined = TransactionName.refined(current, segment);
        if (refined.equals(current)) {
            return;
        }
        names.remove(current);
        name = name.equals(current) ? "" : name;
        named(refined, "");
        current = refined;
        Segment header = envelopes.transaction();
        if (segment.is("BHT") && header != null) {
            begin(header);
        }
    }

    private void named(String found, String itsVersion) {
        if (!found.isEmpty()) {
            names.add(found);
            boolean first = name.isEmpty() || name.equals("ta1");
            name = first ? found : name;
            version = first && !itsVersion.isEmpty() ? itsVersion : version;
        }
    }

    private void tell() {
        String known = name.isEmpty() ? current : name;
        report.is(known.isEmpty() ? "x12" : "x12." + known, version);
        envelopes.tell(report);
        report.total("segments", segments);
        if (names.size() > 1) {
            report.total("kinds", names.stream().map(each -> "x12." + each).toList());
        }
        totals.tell(report);
    }
}
