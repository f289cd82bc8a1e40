package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Which of what is open, by its age: what a bucket of an aging has is what is as old as the bucket
 * says, counted from the same date.
 *
 * @param minAge the first day of age; null for none
 * @param maxAge the last; null for none
 */
public record Ages(
        @Nullable AccountId account,
        @Nullable String currency,
        Items items,
        AgingTerms.Basis basis,
        @Nullable Integer minAge,
        @Nullable Integer maxAge) {

    private static final int MOST_DAYS = 100_000;

    /** Which items. */
    public enum Items {
        ALL,
        /** Invoices, and what else is owed by the account. */
        DEBTS,
        /** Unapplied cash, and what is owed to the account. */
        CREDITS
    }

    /**
     * On parts {@code p}; the parameters are {@link #parameters}. A due date that is far ahead is
     * as young as can be.
     */
    static final String CONDITION =
            """
            and (cast(:currency as text) is null or p.currency = :currency)
              and (:items = 'ALL' or (p.side = 'DEBT') = (:items = 'DEBTS'))
              and :on - case when :byDueDate then p.due_on else p.dated_on end
                  between :minAge and :maxAge
            """;

    static Ages of(QueryRequest reading) {
        var ages =
                new Ages(
                        reading.optional("account", AccountId::new),
                        reading.optional("currency", OpenItemsController::currency),
                        reading.constant("items", Items.ALL),
                        reading.constant("basis", AgingTerms.Basis.DUE_DATE),
                        reading.optional("minAge", Ages::days),
                        reading.optional("maxAge", Ages::days));
        if (ages.minAge != null && ages.maxAge != null && ages.minAge > ages.maxAge) {
            reading.refuse("maxAge", "must not be below minAge");
        }
        return ages;
    }

    private static int days(String text) {
        return TextValues.whole(text, 0, MOST_DAYS);
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new HashMap<>();
        if (account != null) all.put("account", account.value());
        all.put("currency", currency);
        all.put("items", items.name());
        all.put("byDueDate", basis == AgingTerms.Basis.DUE_DATE);
        all.put("minAge", minAge == null ? Integer.MIN_VALUE : minAge);
        all.put("maxAge", maxAge == null ? Integer.MAX_VALUE : maxAge);
        return all;
    }
}
