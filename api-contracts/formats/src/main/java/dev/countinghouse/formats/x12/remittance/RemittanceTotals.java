package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Report;

import java.math.BigDecimal;

/** What the 835s of a file come to; their balances are checked on the way. */
public final class RemittanceTotals {

    private static final int PLACES = 2;

    private final Balances balances;
    private long payments;
    private long claims;
    private BigDecimal charged = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal adjustments = BigDecimal.ZERO;
    private BigDecimal providerAdjustments = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;

    public RemittanceTotals(Findings findings) {
        this.balances = new Balances(findings);
    }

    public void accept(RemittanceRecord record) {
        balances.accept(record);
        switch (record) {
            case Payment payment -> {
                payments++;
                amount = amount.add(payment.amount());
            }
            case Claim claim -> claim(claim);
            case ProviderAdjustments less ->
                    providerAdjustments = providerAdjustments.add(less.sum());
            case ClaimGroup _, PaymentEnd _, Outside _ -> {}
        }
    }

    /** Nothing where there is no payment. */
    public void tell(Report report) {
        if (payments > 0) {
            report.total("payments", payments);
            report.total("claims", claims);
            report.total("charged", plain(charged));
            report.total("adjustments", plain(adjustments));
            report.total("paid", plain(paid));
            report.total("providerAdjustments", plain(providerAdjustments));
            report.total("amount", plain(amount));
        }
    }

    private void claim(Claim claim) {
        claims++;
        charged = charged.add(claim.charge());
        paid = paid.add(claim.paid());
        adjustments = adjustments.add(Adjustment.sum(claim.adjustments()));
        for (ServiceLine line : claim.lines()) {
            adjustments = adjustments.add(Adjustment.sum(line.adjustments()));
        }
    }

    /** With cents, and with more only where there are more. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), PLACES));
    }
}
