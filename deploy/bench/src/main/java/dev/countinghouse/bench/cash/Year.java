package dev.countinghouse.bench.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A year of payments: who pays what, and what they write. Of 1,000 payments about 12 are of no use
 * to anybody (short, too much, round, for what was paid already): those are not to be applied by
 * themselves, and count as payments all the same.
 */
final class Year {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;

    private final SplittableRandom random;
    private final int payers;
    private final int payments;
    private final int openEach;
    private final Writing writing;
    private int serial;

    Year(long seed, int payers, int payments, int openEach) {
        random = new SplittableRandom(seed);
        this.payers = payers;
        this.payments = payments;
        this.openEach = openEach;
        writing = new Writing(random);
    }

    /** Tells each payment when it comes, before its bills are taken as paid. */
    void tell(Consumer<Paid> each) {
        List<Payer> all = new ArrayList<>(payers);
        for (int i = 0; i < payers; i++) all.add(payer(i));
        for (Payer payer : all) {
            for (int i = 0; i < openEach; i++) bill(payer, FIRST.minusDays(random.nextInt(1, 90)));
        }
        for (int i = 0; i < payments; i++) {
            LocalDate on = FIRST.plusDays((long) i * DAYS / payments);
            Payer payer = all.get(random.nextInt(payers));
            Paid paid = payment(payer, on);
            each.accept(paid);
            settle(payer, paid);
            while (payer.open().size() < openEach) bill(payer, on.minusDays(random.nextInt(0, 10)));
        }
    }

    private Payer payer(int id) {
        int way = random.nextInt(100);
        Payer.Telling telling =
                way < 58
                        ? Payer.Telling.NUMBERS
                        : way < 63
                                ? Payer.Telling.ORDERS
                                : way < 80 ? Payer.Telling.ADVICE : Payer.Telling.NOTHING;
        int pick = random.nextInt(100);
        Payer.Choice choice = telling == Payer.Telling.NOTHING ? unsaid(pick) : said(pick);
        return new Payer(
                id,
                pick(List.of("INV-", "RE", "", "F-", "2026-", "INV ")),
                random.nextInt(5, 8),
                pick(List.of(14, 30, 30, 60)),
                random.nextInt(100) < 25,
                random.nextInt(100) < 10,
                choice,
                telling,
                new ArrayList<>());
    }

    private static Payer.Choice said(int pick) {
        if (pick < 45) return Payer.Choice.ONE;
        return pick < 85
                ? Payer.Choice.SOME
                : pick < 95 ? Payer.Choice.OLDEST : Payer.Choice.PAST_DUE;
    }

    /** Who says nothing pays what can be told without words, mostly. */
    private static Payer.Choice unsaid(int pick) {
        if (pick < 45) return Payer.Choice.ONE;
        if (pick < 65) return Payer.Choice.OLDEST;
        if (pick < 78) return Payer.Choice.PAST_DUE;
        if (pick < 88) return Payer.Choice.MONTH;
        return pick < 93 ? Payer.Choice.ALL : Payer.Choice.SOME;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void bill(Payer payer, LocalDate dated) {
        serial++;
        long total =
                payer.recurring() && random.nextInt(3) > 0
                        ? 9_900 + 100L * (payer.id() % 50)
                        : amount();
        boolean offers = payer.takesDiscounts() && random.nextBoolean();
        payer.open()
                .add(
                        new Bill(
                                serial,
                                payer.prefix() + zeros(serial, payer.width()),
                                total,
                                dated,
                                dated.plusDays(payer.termDays()),
                                offers ? total * 2 / 100 : 0,
                                dated.plusDays(10),
                                payer.telling() == Payer.Telling.ORDERS
                                        ? "PO" + (4_000_000 + serial / 2 * 7)
                                        : null));
    }

    private static String zeros(int number, int width) {
        return String.format("%0" + width + "d", number);
    }

    /** From some dollars to some tens of thousands, with cents or without. */
    private long amount() {
        long cents = Math.round(Math.exp(6 + 2.2 * gaussian()) * 100 / 10) + 500;
        return random.nextInt(5) == 0 ? cents / 100 * 100 + 100 : cents;
    }

    private double gaussian() {
        double sum = 0;
        for (int i = 0; i < 12; i++) sum += random.nextDouble();
        return (sum - 6) / 2;
    }

    private Paid payment(Payer payer, LocalDate on) {
        List<Bill> chosen = chosen(payer, on);
        int oddity = random.nextInt(1_000);
        if (oddity < 12) return odd(payer, on, chosen, oddity);
        Map<Integer, Long> truth = new LinkedHashMap<>();
        List<Paid.Line> lines = new ArrayList<>();
        long cents = 0;
        for (Bill bill : chosen) {
            boolean inTime = bill.discount() > 0 && !on.isAfter(bill.discountUntil());
            long discount = inTime && payer.takesDiscounts() ? bill.discount() : 0;
            long cash = bill.total() - discount;
            truth.put(bill.serial(), cash);
            cents += cash;
            lines.add(new Paid.Line(writing.plain(bill), cash, discount));
        }
        boolean advised = payer.telling() == Payer.Telling.ADVICE;
        return new Paid(
                payer,
                on,
                cents,
                writing.text(payer, chosen, on, cents),
                advised ? lines : List.of(),
                truth,
                payer.telling() + " " + payer.choice());
    }

    private Paid odd(Payer payer, LocalDate on, List<Bill> chosen, int which) {
        Bill bill = chosen.getFirst();
        Map<Integer, Long> truth = new LinkedHashMap<>();
        String text = writing.text(payer, List.of(bill), on, bill.total());
        if (which < 5) {
            long cents = Math.max(1, bill.total() - random.nextLong(100, 100_000) % bill.total());
            if (payer.telling() == Payer.Telling.NUMBERS) truth.put(bill.serial(), cents);
            return new Paid(payer, on, cents, text, List.of(), truth, "odd: short");
        }
        if (which < 8) {
            truth.put(bill.serial(), bill.total());
            long cents = bill.total() + random.nextLong(100, 100_000);
            return new Paid(payer, on, cents, text, List.of(), truth, "odd: too much");
        }
        if (which < 10) {
            long round = 10_000L * random.nextInt(1, 50);
            return new Paid(payer, on, round, "on account", List.of(), truth, "odd: round");
        }
        String paidAlready =
                payer.prefix() + zeros(Math.max(1, bill.serial() - payers - 1), payer.width());
        return new Paid(
                payer, on, amount(), "inv " + paidAlready, List.of(), truth, "odd: paid already");
    }

    private List<Bill> chosen(Payer payer, LocalDate on) {
        List<Bill> open = new ArrayList<>(payer.open());
        open.sort(Comparator.comparing(Bill::due).thenComparing(Bill::number));
        List<Bill> chosen =
                switch (payer.choice()) {
                    case ONE -> List.of(oldish(open));
                    case SOME -> some(open);
                    case OLDEST -> open.subList(0, Math.min(open.size(), random.nextInt(2, 7)));
                    case PAST_DUE -> open.stream().filter(b -> b.due().isBefore(on)).toList();
                    case MONTH -> month(open);
                    case ALL -> open;
                };
        return chosen.isEmpty() ? List.of(open.getFirst()) : chosen;
    }

    private Bill oldish(List<Bill> open) {
        return open.get(Math.min(open.size() - 1, random.nextInt(0, 8)));
    }

    private List<Bill> some(List<Bill> open) {
        List<Bill> some = new ArrayList<>();
        int wanted = random.nextInt(2, 6);
        for (Bill bill : open) {
            if (some.size() < wanted && random.nextInt(3) == 0) some.add(bill);
        }
        return some;
    }

    private static List<Bill> month(List<Bill> open) {
        int month = open.getFirst().dated().getMonthValue();
        return open.stream().filter(bill -> bill.dated().getMonthValue() == month).toList();
    }

    /** What a person would do in the end, whatever the match made of it. */
    private static void settle(Payer payer, Paid paid) {
        payer.open().removeIf(bill -> paid.truth().containsKey(bill.serial()));
    }
}
