package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Work.QueueTotal;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A queue as the rail shows it.
 *
 * @param key the letter behind {@code g} that leads there
 * @param amounts by currency
 * @param oldest days, or null if nothing waits
 * @param late whether it is beyond its service level
 */
public record Queue(
        String name,
        String path,
        String key,
        long count,
        List<Money> amounts,
        @Nullable Integer oldest,
        boolean late,
        long mine,
        long unassigned,
        long snoozed,
        long dueToday) {

    static Queue of(QueueTotal total) {
        return new Queue(
                Waiting.name(total.queue()),
                Waiting.path(total.queue()),
                Waiting.key(total.queue()),
                total.count(),
                total.amounts(),
                total.count() == 0 ? null : total.oldestDays(),
                total.beyondServiceLevel(),
                total.mine(),
                total.unassigned(),
                total.snoozed(),
                total.dueToday());
    }
}
