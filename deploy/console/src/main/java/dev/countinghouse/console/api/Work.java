package dev.countinghouse.console.api;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the query service answers about what waits. */
public interface Work {

    /** What a queue comes to; what is snoozed is counted apart. */
    record QueueTotal(
            String queue,
            long count,
            List<Money> amounts,
            int oldestDays,
            int serviceLevelDays,
            boolean beyondServiceLevel,
            long mine,
            long unassigned,
            long snoozed,
            long dueToday) {}

    record QueueTotals(LocalDate asOf, List<QueueTotal> items) {}

    /** A code, and what the words about it are made with. */
    record Why(String code, Map<String, String> values) {

        public String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    record QueueItem(
            String item,
            String account,
            String accountName,
            Money amount,
            LocalDate since,
            int ageDays,
            Why why,
            String next,
            LocalDate by,
            @Nullable String owner,
            @Nullable LocalDate ownedSince,
            @Nullable LocalDate followUpOn,
            boolean snoozed,
            @Nullable String note) {}

    record QueueItems(List<QueueItem> items, @Nullable String next) {}

    /** An item, and those before and after it. */
    record PlacedItem(QueueItem item, @Nullable String previous, @Nullable String following) {}
}
