package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CustomerYear.Planned;
import dev.countinghouse.client.Line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that happened between us and our customers, in the order of the days. */
public final class Year {

    public static final int MAX_ACCOUNTS = 2_000;
    public static final int MAX_MONTHS = 60;

    /** More is bought before the holidays and less in high summer. */
    private static final int[] SEASON = {85, 88, 98, 100, 104, 102, 86, 84, 104, 110, 118, 121};

    private final Plan plan;
    private final Chance chance;
    private final List<Customer> customers;

    /**
     * What to invent.
     *
     * @param to the last day that anything happens on
     */
    public record Plan(long seed, int accounts, int months, LocalDate to) {

        public Plan endingOn(LocalDate other) {
            return new Plan(seed, accounts, months, other);
        }

        public LocalDate from() {
            return YearMonth.from(to).minusMonths(months - 1L).atDay(1);
        }
    }

    public Year(Plan plan) {
        if (plan.accounts() < 1 || plan.accounts() > MAX_ACCOUNTS) {
            throw new IllegalArgumentException("accounts: from 1 to " + MAX_ACCOUNTS);
        }
        if (plan.months() < 1 || plan.months() > MAX_MONTHS) {
            throw new IllegalArgumentException("months: from 1 to " + MAX_MONTHS);
        }
        this.plan = plan;
        this.chance = new Chance(plan.seed());
        this.customers = Customer.invent(plan.accounts(), plan.from(), plan.to(), chance.split());
    }

    /** Every command, by day; those of one customer in their order. */
    public List<Line> lines() {
        Map<Customer, List<Planned>> invoices = invoices();
        List<Sheet.Dated> all = new ArrayList<>();
        int days = (int) (plan.to().toEpochDay() - plan.from().toEpochDay());
        for (Customer customer : customers) {
            Chance own = chance.split();
            LocalDate stops = plan.from().plusDays(days / 3 + own.between(0, days / 3));
            all.addAll(
                    new CustomerYear(customer, stops, own)
                            .run(invoices.getOrDefault(customer, List.of()), plan.to()));
        }
        all.sort(Comparator.comparing(Sheet.Dated::day));
        List<Line> lines = new ArrayList<>(all.size());
        for (Sheet.Dated dated : all) {
            Line line = dated.line();
            lines.add(
                    new Line(
                            lines.size() + 1,
                            line.source(),
                            line.account(),
                            line.action(),
                            line.target(),
                            line.key(),
                            line.with()));
        }
        return lines;
    }

    /** Numbered as they are issued, day by day through all customers. */
    private Map<Customer, List<Planned>> invoices() {
        record Due(Customer customer, LocalDate date) {}
        List<Due> due = new ArrayList<>();
        for (Customer customer : customers) {
            Chance own = chance.split();
            for (LocalDate date : dates(customer, own)) due.add(new Due(customer, date));
        }
        due.sort(Comparator.comparing(Due::date));
        Map<Customer, List<Planned>> planned = new HashMap<>();
        for (int i = 0; i < due.size(); i++) {
            String number = String.format(Locale.ROOT, "HF-%06d", i + 1);
            planned.computeIfAbsent(due.get(i).customer(), c -> new ArrayList<>())
                    .add(new Planned(number, due.get(i).date()));
        }
        return planned;
    }

    private List<LocalDate> dates(Customer customer, Chance own) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate month = plan.from();
                !month.isAfter(plan.to());
                month = month.plusMonths(1)) {
            double average =
                    customer.trade().invoicesPerMonth()
                            * SEASON[month.getMonthValue() - 1]
                            / 100
                            * Math.min(2.5, Math.max(0.5, customer.size()));
            int times = own.times(average);
            for (int i = 0; i < times; i++) {
                LocalDate date =
                        Chance.workday(month.plusDays(own.between(0, month.lengthOfMonth() - 1)));
                if (!date.isBefore(customer.openedOn()) && !date.isAfter(plan.to())) {
                    dates.add(date);
                }
            }
        }
        return dates;
    }
}
