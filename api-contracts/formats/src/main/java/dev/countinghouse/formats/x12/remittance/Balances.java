package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.x12.Segment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** The three balances of an 835: each line, each claim, the payment. */
final class Balances {

    private final Findings findings;
    private @Nullable Payment payment;
    private BigDecimal claims = BigDecimal.ZERO;
    private BigDecimal providers = BigDecimal.ZERO;

    Balances(Findings findings) {
        this.findings = findings;
    }

    void accept(RemittanceRecord record) {
        switch (record) {
            case Payment begun -> {
                payment = begun;
                claims = BigDecimal.ZERO;
                providers = BigDecimal.ZERO;
            }
            case Claim claim -> claim(claim);
            case ProviderAdjustments adjustments -> provider(adjustments);
            case PaymentEnd _ -> end();
            case ClaimGroup _, Outside _ -> {}
        }
    }

    private void claim(Claim claim) {
        claims = claims.add(claim.paid());
        BigDecimal adjusted = Adjustment.sum(claim.adjustments());
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        List<ServiceLine> lines = claim.lines();
        for (ServiceLine line : lines) {
            BigDecimal less = Adjustment.sum(line.adjustments());
            String what = "charge %s − adjustments %s is %s, paid is %s";
            Segment svc = line.segments().getFirst();
            compare("line-balance", line.place(), svc, what, line.charge(), less, line.paid());
            adjusted = adjusted.add(less);
            charged = charged.add(line.charge());
            paid = paid.add(line.paid());
        }
        String what = "charge %s − adjustments of claim and lines %s is %s, paid is %s";
        Segment clp = claim.segments().getFirst();
        compare("claim-balance", claim.place(), clp, what, claim.charge(), adjusted, claim.paid());
        if (!lines.isEmpty() && charged.compareTo(claim.charge()) != 0) {
            findings.warning(
                    "claim-lines",
                    claim.place() + " element 3",
                    clp.line(),
                    "The claim's charge is %s, its lines sum to %s"
                            .formatted(claim.charge().toPlainString(), charged.toPlainString()));
        }
    }

    private void provider(ProviderAdjustments adjustments) {
        providers = providers.add(adjustments.sum());
        Segment plb = adjustments.segments().getFirst();
        for (ProviderAdjustments.Item item : adjustments.items()) {
            if (item.amount().signum() == 0) {
                String place = adjustments.place() + " element " + (item.element() + 1);
                findings.warning("plb-zero", place, plb.line(), "An adjustment by nothing");
            }
        }
    }

    private void end() {
        Payment ended = payment;
        payment = null;
        Segment bpr = ended == null ? null : ended.first("BPR").orElse(null);
        if (ended != null && bpr != null) {
            String what = "claims paid %s − provider adjustments %s is %s, the payment is %s";
            String place = ended.place() + "/BPR[1]";
            compare("payment-balance", place, bpr, what, claims, providers, ended.amount());
        }
    }

    private void compare(
            String code,
            String place,
            Segment at,
            String what,
            BigDecimal whole,
            BigDecimal less,
            BigDecimal told) {
        BigDecimal rest = whole.subtract(less);
        if (rest.compareTo(told) != 0) {
            String text =
                    what.formatted(
                            whole.toPlainString(),
                            less.toPlainString(),
                            rest.toPlainString(),
                            told.toPlainString());
            String off = ": %s off".formatted(told.subtract(rest).toPlainString());
            findings.error(code, place + " (byte " + at.offset() + ")", at.line(), text + off);
        }
    }
}
