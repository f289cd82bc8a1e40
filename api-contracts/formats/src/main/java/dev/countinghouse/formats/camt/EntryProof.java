package dev.countinghouse.formats.camt;

import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** The details of an entry sum to it, with its charges or without them. */
final class EntryProof {

    private final CamtRecord.@Nullable Entry entry;
    private BigDecimal details = BigDecimal.ZERO;
    private BigDecimal charges = BigDecimal.ZERO;
    private long count;
    private boolean sure = true;

    EntryProof() {
        this.entry = null;
    }

    EntryProof(CamtRecord.Entry entry) {
        this.entry = entry;
        add(entry.charges(), entry.currency());
    }

    /** What has no amount in the entry's currency cannot be summed. */
    void add(CamtRecord.Transaction transaction) {
        BigDecimal amount = transaction.amount();
        String currency = entry == null ? "" : entry.currency();
        count++;
        if (amount == null || !transaction.currency().equals(currency)) {
            sure = false;
        } else {
            details = details.add(amount);
            add(transaction.charges(), currency);
        }
    }

    void check(Report report) {
        BigDecimal amount = entry == null ? null : entry.amount();
        if (entry == null || amount == null || count == 0 || !sure) {
            return;
        }
        BigDecimal missing = amount.subtract(details);
        if (missing.signum() != 0 && missing.compareTo(charges) != 0) {
            report.error(
                    "details-sum",
                    "Ntry " + entry.reference() + "/NtryDtls",
                    entry.parts().line(),
                    "The entry is %s, its %d details sum to %s, its charges to %s"
                            .formatted(
                                    amount.toPlainString(),
                                    count,
                                    details.toPlainString(),
                                    charges.toPlainString()));
        }
    }

    private void add(List<CamtRecord.Charge> all, String currency) {
        for (CamtRecord.Charge charge : all) {
            if (charge.currency().equals(currency)) {
                charges = charges.add(charge.amount());
            }
        }
    }
}
