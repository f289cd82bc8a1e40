package dev.countinghouse.contract.tax;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An account does not pay some taxes, or pays them itself. What the same certificate said before is
 * replaced.
 *
 * @param certificate the number of the paper that says so; for a reverse charge the customer's own
 *     tax number
 * @param category why: exempt, reverse charge, export …
 * @param taxes which; all if there is none
 * @param until the last day; absent if it has none
 */
public record AccountTaxExempted(
        BookId book,
        AccountId account,
        String certificate,
        TaxCategory category,
        List<TaxCode> taxes,
        LocalDate exemptFrom,
        @Nullable LocalDate until)
        implements MemoEvent {

    public static final int MAX_CERTIFICATE = 60;
    public static final int MAX_TAXES = 50;

    public AccountTaxExempted {
        taxes = List.copyOf(taxes);
    }

    @Override
    public LocalDate effectiveOn() {
        return exemptFrom;
    }

    /** Whether it spares the account a tax on a day. */
    public boolean covers(TaxCode tax, LocalDate day) {
        return !day.isBefore(exemptFrom)
                && (until == null || !day.isAfter(until))
                && (taxes.isEmpty() || taxes.contains(tax));
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account);
    }
}
