package dev.countinghouse.cli.demo;

import java.time.LocalDate;
import java.util.PriorityQueue;

/** What will happen on which day, in order; each thing may plan others for later. */
final class Agenda {

    private static final int MAX_ITEMS = 1_000_000;

    private final PriorityQueue<Item> items = new PriorityQueue<>();
    private LocalDate today = LocalDate.MIN;
    private int planned;

    /** Plans something for the first working day from a day on that is not past. */
    void on(LocalDate day, Runnable action) {
        if (++planned > MAX_ITEMS) throw new IllegalStateException("an agenda without end");
        LocalDate date = day.isBefore(today) ? today : day;
        items.add(new Item(Chance.workday(date), planned, action));
    }

    void runUntil(LocalDate last) {
        while (!items.isEmpty() && !items.peek().day().isAfter(last)) {
            Item item = items.remove();
            today = item.day();
            item.action().run();
        }
    }

    LocalDate today() {
        return today;
    }

    private record Item(LocalDate day, int order, Runnable action) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Integer.compare(order, other.order);
        }
    }
}
