package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.x12.Places;
import dev.countinghouse.formats.x12.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the segments of a file together to records. Told every segment, it tells each record. */
public final class Remittances {

    /** A claim has so many segments at most; the rest is told as outside of it. */
    public static final int MOST_SEGMENTS = 50_000;

    private static final int MOST_CHARACTERS = 1 << 22;

    private final Places places;
    private final Findings findings;
    private final Consumer<RemittanceRecord> records;
    private Kind kind = Kind.OUTSIDE;
    private List<Segment> gathered = new ArrayList<>();
    private String place = "";
    private String transaction = "";
    private boolean isInPayment;
    private long claims;
    private int characters;

    public Remittances(Places places, Findings findings, Consumer<RemittanceRecord> records) {
        this.places = places;
        this.findings = findings;
        this.records = records;
    }

    /** The places are already at this segment. */
    public void accept(Segment segment) {
        switch (segment.id()) {
            case "ST" -> header(segment);
            case "SE" -> trailer(segment);
            case "ISA", "IEA", "GS", "GE" -> {
                end();
                outside(segment);
            }
            default -> {
                if (isInPayment) {
                    inside(segment);
                } else {
                    outside(segment);
                }
            }
        }
    }

    /** The transaction or the file has ended, with or without a trailer. */
    public void end() {
        told();
        if (isInPayment) {
            isInPayment = false;
            records.accept(new PaymentEnd(transaction, List.of()));
        }
    }

    private void header(Segment st) {
        end();
        if (st.element(1).equals("835")) {
            isInPayment = true;
            claims = 0;
            transaction = places.transaction();
            begin(Kind.PAYMENT, st);
        } else {
            outside(st);
        }
    }

    private void trailer(Segment se) {
        told();
        if (isInPayment) {
            isInPayment = false;
            records.accept(new PaymentEnd(transaction, List.of(se)));
        } else {
            outside(se);
        }
    }

    private void inside(Segment segment) {
        switch (segment.id()) {
            case "LX" -> begin(Kind.GROUP, segment);
            case "CLP" -> {
                begin(Kind.CLAIM, segment);
                claims++;
            }
            case "PLB" -> begin(Kind.PROVIDER, segment);
            default -> add(segment);
        }
    }

    private void begin(Kind next, Segment segment) {
        told();
        kind = next;
        place = places.of(segment);
        gathered.add(segment);
        characters = segment.text().length();
    }

    private void add(Segment segment) {
        if (kind == Kind.OUTSIDE) {
            outside(segment);
            return;
        }
        characters += segment.text().length();
        if (gathered.size() < MOST_SEGMENTS && characters < MOST_CHARACTERS) {
            gathered.add(segment);
        } else {
            String text = "There is too much in it; the rest is not read as part of it";
            findings.error("record-too-long", place, segment.line(), text);
            told();
            outside(segment);
        }
    }

    private void outside(Segment segment) {
        records.accept(new Outside(List.of(segment)));
    }

    private void told() {
        if (!gathered.isEmpty()) {
            List<Segment> segments = gathered;
            gathered = new ArrayList<>();
            records.accept(
                    switch (kind) {
                        case PAYMENT -> new Payment(place, segments);
                        case GROUP -> new ClaimGroup(place, segments);
                        case CLAIM -> new Claim(place, claims, segments);
                        case PROVIDER -> new ProviderAdjustments(place, segments);
                        case OUTSIDE -> new Outside(segments);
                    });
        }
        kind = Kind.OUTSIDE;
    }

    private enum Kind {
        OUTSIDE,
        PAYMENT,
        GROUP,
        CLAIM,
        PROVIDER
    }
}
