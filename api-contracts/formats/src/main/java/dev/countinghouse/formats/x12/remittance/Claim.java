package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim with its lines.
 *
 * @param place of its CLP in the file
 * @param number of the claim in its transaction, from 1
 */
public record Claim(String place, long number, List<Segment> segments)
        implements RemittanceRecord, Loop {

    /** Those before the first line. */
    @Override
    public List<Segment> own() {
        return segments.subList(0, end(0));
    }

    public List<ServiceLine> lines() {
        List<ServiceLine> lines = new ArrayList<>();
        for (int from = end(0); from < segments.size(); from = end(from)) {
            String at = place + "/SVC[" + (lines.size() + 1) + "]";
            lines.add(new ServiceLine(at, segments.subList(from, end(from))));
        }
        return lines;
    }

    /** Where the next line begins. */
    private int end(int from) {
        int at = from + 1;
        while (at < segments.size() && !segments.get(at).is("SVC")) {
            at++;
        }
        return Math.min(at, segments.size());
    }

    /** CLP01: our own number of the claim, as it was sent. */
    public String id() {
        return element("CLP", 1);
    }

    /** CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 19 to 21 forwarded, 22 reversal … */
    public String status() {
        return element("CLP", 2);
    }

    public boolean isReversal() {
        return status().equals("22");
    }

    /** CLP03. */
    public BigDecimal charge() {
        return segments.getFirst().amount(3);
    }

    /** CLP04. */
    public BigDecimal paid() {
        return segments.getFirst().amount(4);
    }

    /** CLP05. */
    public BigDecimal patientResponsibility() {
        return segments.getFirst().amount(5);
    }

    /** CLP06: the kind of plan. */
    public String filingIndicator() {
        return element("CLP", 6);
    }

    /** CLP07: the payer's number of the claim. */
    public String payerControlNumber() {
        return element("CLP", 7);
    }

    /** CLP08. */
    public String facilityType() {
        return element("CLP", 8);
    }

    /** CLP09. */
    public String frequency() {
        return element("CLP", 9);
    }

    /** The NM1 of this entity, for example {@code QC}, the patient; empty where there is none. */
    public String name(String entity) {
        return first("NM1", entity)
                .map(nm1 -> (nm1.element(3) + " " + nm1.element(4)).strip())
                .orElse("");
    }

    /** NM109 of this entity; empty where there is none. */
    public String nameId(String entity) {
        return first("NM1", entity).map(nm1 -> nm1.element(9)).orElse("");
    }

    /** Of an inpatient claim, MIA; of another, MOA: the remark codes there. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        first("MIA").ifPresent(mia -> remarks.add(mia.element(5)));
        first("MIA")
                .ifPresent(mia -> mia.elements().stream().skip(20).limit(4).forEach(remarks::add));
        first("MOA")
                .ifPresent(moa -> moa.elements().stream().skip(3).limit(5).forEach(remarks::add));
        return remarks.stream().filter(remark -> !remark.isEmpty()).toList();
    }
}
