package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An account is asked to pay what is overdue.
 *
 * @param run of which it is part; absent if somebody asked by hand
 * @param ladder the name of the ladder
 * @param level the furthest step of its items, which the notice is of
 * @param levelName that step's
 * @param template that step's, if it has one
 * @param items at least one
 * @param amount what its items come to
 * @param credits what the account has that is not applied; it is told, and taken off
 * @param issuedBy who asked
 */
public record DunningNoticeIssued(
        BookId book,
        NoticeId notice,
        @Nullable DunningRunId run,
        AccountId account,
        LocalDate issuedOn,
        String ladder,
        int level,
        String levelName,
        DunningChannel channel,
        @Nullable String template,
        List<DunnedItem> items,
        Money amount,
        Money credits,
        String issuedBy)
        implements DunningEvent {

    public static final int MAX_ITEMS = 500;

    public DunningNoticeIssued {
        items = List.copyOf(items);
    }

    @Override
    public LocalDate effectiveOn() {
        return issuedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> all = new HashSet<>(Set.of(notice, account));
        for (DunnedItem item : items) all.add(item.invoice());
        if (run != null) all.add(run);
        return all;
    }
}
