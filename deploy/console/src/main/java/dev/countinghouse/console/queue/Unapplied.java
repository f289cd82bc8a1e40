package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Receivables.Payments;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Queue;
import dev.countinghouse.console.page.QueueSource;
import dev.countinghouse.contract.Money;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Money that came in and is on no invoice. */
@Component
@Order(2)
final class Unapplied implements QueueSource {

    static final String PATH = "/unapplied";

    private static final int SERVICE_LEVEL_DAYS = 5;

    /** A longer queue is not counted for the rail. */
    private static final int COUNTED = 200;

    @Override
    public Queue of(Desk desk) {
        Payments page =
                desk.read(
                        desk.api("payments").with("state", "UNAPPLIED").with("limit", COUNTED),
                        Payments.class);
        List<Payment> all = page.items();
        boolean whole = page.next() == null;
        Integer oldest = all.isEmpty() || !whole ? null : age(desk, all.getLast());
        return new Queue(
                "Unapplied cash",
                PATH,
                "u",
                whole ? (long) all.size() : null,
                whole ? sums(all) : List.of(),
                oldest,
                oldest != null && oldest > SERVICE_LEVEL_DAYS);
    }

    private static int age(Desk desk, Payment payment) {
        return (int) ChronoUnit.DAYS.between(payment.receivedOn(), desk.day());
    }

    private static List<Money> sums(List<Payment> payments) {
        var sums = new TreeMap<String, Money>();
        for (Payment payment : payments) {
            Currency currency = payment.unapplied().currency();
            sums.merge(currency.getCurrencyCode(), payment.unapplied(), Money::plus);
        }
        return List.copyOf(sums.values());
    }
}
