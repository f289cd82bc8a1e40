package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Aging;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Queue;
import dev.countinghouse.console.page.QueueSource;
import dev.countinghouse.contract.Money;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is late: what it comes to by the aging, and how old by its first row. */
@Component
@Order(1)
final class Overdue implements QueueSource {

    static final String PATH = "/overdue";

    /** Whatever is later than this is beyond its service level. */
    private static final int SERVICE_LEVEL_DAYS = 60;

    @Override
    public Queue of(Desk desk) {
        Aging aging =
                desk.read(
                        desk.api("aging").with("credits", "EXCLUDE").with("buckets", "30"),
                        Aging.class);
        List<OpenPart> first =
                desk.read(desk.api("overdue").with("limit", 1), OpenParts.class).items();
        Integer oldest = first.isEmpty() ? null : first.getFirst().daysLate();
        return new Queue(
                "Overdue",
                PATH,
                "d",
                first.isEmpty() ? 0L : null,
                aging.items().stream().map(Overdue::late).filter(Money::isPositive).toList(),
                oldest,
                oldest != null && oldest > SERVICE_LEVEL_DAYS);
    }

    /** All buckets but the first, which is not due yet. */
    private static Money late(Aged aged) {
        return aged.buckets().stream()
                .skip(1)
                .reduce(Money.zero(aged.total().currency()), Money::plus);
    }
}
