package dev.countinghouse.contract.dispute;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A resolved dispute goes on.
 *
 * @param disputed the amount that is disputed again; absent for an inquiry
 * @param deadline until when it is to be resolved now
 */
public record DisputeReopened(
        BookId book,
        DisputeId dispute,
        AccountId account,
        InvoiceId invoice,
        String reason,
        @Nullable Money disputed,
        @Nullable LocalDate deadline,
        String reopenedBy,
        LocalDate reopenedOn)
        implements DisputeEvent {

    @Override
    public LocalDate effectiveOn() {
        return reopenedOn;
    }
}
