package dev.countinghouse.query.cash;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other rules would have made of a period's payments: each is decided again on what was open
 * when it was recorded, and held against where its money went in the end. Payments that were applied
 * as they were posted need no rules. Nothing is recorded.
 */
final class WhatIf {

    /** More would keep the caller, and the database, too long. */
    static final int MOST = 500;

    private static final int LEAST_THRESHOLD = 60;
    private static final int STEP = 5;
    private static final int MOST_THRESHOLD = 100;

    private static final String PAYMENTS =
            """
            select p.payment, p.position, p.received_on, p.amount_minor, p.currency,
                   (select min(l.effective_on) from allocation l
                    where l.book = :book and l.credit_kind = 'PAYMENT' and l.credit = p.payment
                      and l.reversed_position is null and l.position <= :known) as applied_on,
                   (select decided_by_kind from cash_decision d
                    where d.book = :book and d.payment = p.payment and d.outcome = 'APPLY'
                      and d.position <= :known
                    order by d.position limit 1) as decided_by,
                   exists (select from cash_decision d
                           join allocation l
                             on l.book = d.book and l.credit_kind = 'PAYMENT'
                            and l.credit = d.payment and l.number >= d.first_allocation
                            and l.number < d.first_allocation + d.allocations
                           where d.book = :book and d.payment = p.payment
                             and d.outcome = 'APPLY' and d.decided_by_kind = 'RULES'
                             and l.reversed_position <= :known) as was_undone
            from payment p
            where p.book = :book and p.position <= :known
              and p.received_on between :from and :to
              and p.reversed_position is null
              and not exists (select from allocation l
                              where l.book = :book and l.credit_kind = 'PAYMENT'
                                and l.credit = p.payment and l.position = p.position)
            order by p.received_on desc, p.position desc
            limit :limit
            """;

    private static final String STANDING =
            """
            select item, amount_minor from allocation
            where book = :book and credit_kind = 'PAYMENT' and credit = :payment
              and reversed_position is null and position <= :known
            """;

    private static final String NAMED =
            """
            select rules from cash_rules
            where book = :book and name = :name and position <= :known
            order by position desc
            limit 1
            """;

    private WhatIf() {}

    /**
     * What is asked.
     *
     * @param name of rules that were ever set for the book or an account, or
     * @param draft rules that were never set
     */
    record Asked(LocalDate from, LocalDate to, @Nullable String name, @Nullable CashRules draft) {

        static Asked of(QueryRequest reading) {
            LocalDate from =
                    reading.optional("from", Values::parseDate);
            LocalDate to = reading.optional("to", Values::parseDate);
            String name = reading.optional("rules", String::valueOf);
            CashRules draft = reading.optional("draft", Asked::rules);
            if (from == null) reading.refuse("from", "is missing");
            if (to == null) reading.refuse("to", "is missing");
            if ((name == null) == (draft == null)) {
                reading.refuse("rules", "give one of rules and draft");
            }
            return new Asked(
                    from == null ? LocalDate.EPOCH : from,
                    to == null ? LocalDate.EPOCH : to,
                    name,
                    draft);
        }

        private static CashRules rules(String json) {
            try {
                return EventJson.mapper().readValue(json, CashRules.class);
            } catch (JacksonException unreadable) {
                throw new IllegalArgumentException("is no rule set", unreadable);
            }
        }
    }

    /**
     * How many payments and lines, and how much, would have been applied by themselves from a
     * score on; and how many of those otherwise than they stand now.
     *
     * @param judged of those that would be applied, how many are applied now
     * @param wrong of those that are, how many otherwise
     */
    record Rate(int threshold, int payments, int lines, List<Sum> amounts, int judged, int wrong) {}

    /**
     * What was done.
     *
     * @param byRules applied by themselves
     * @param undone of those, how many were taken back at least in part
     */
    record Actual(int byRules, int undone) {}

    /**
     * The answer.
     *
     * @param payments how many were decided again: the newest, if there are more than 500
     * @param areAll whether those are all of the period
     * @param applied with the rules' own threshold
     * @param thresholds with others
     * @param daysUnapplied how long money of the payments that are applied now waited, on the
     *     average
     * @param daysUnappliedThen how long it would have waited
     */
    record Answer(
            LocalDate asOf,
            LocalDate from,
            LocalDate to,
            String rules,
            int payments,
            boolean areAll,
            List<Sum> amounts,
            Rate applied,
            List<Rate> thresholds,
            Actual actual,
            @Nullable String daysUnapplied,
            @Nullable String daysUnappliedThen) {}

    /** A payment as it came, and where its money went. */
    private record Past(
            PaymentId payment,
            long position,
            LocalDate receivedOn,
            Money amount,
            @Nullable LocalDate appliedOn,
            boolean byRules,
            boolean undone) {}

    /** What the rules would have made of it. */
    private record Tried(Past past, CashDecision decision, Map<String, Long> standing) {

        boolean isApplied(int threshold) {
            return decision.finding() != CashFinding.AMBIGUOUS
                    && decision.finding() != CashFinding.UNKNOWN_PAYER
                    && !decision.allocations().isEmpty()
                    && decision.candidates().getFirst().score() >= threshold;
        }

        boolean isWrong() {
            Map<String, Long> would = new HashMap<>();
            for (CashAllocation part : decision.allocations()) {
                would.put(part.item().value(), part.amount().minor());
            }
            return !would.equals(standing);
        }
    }

    static Answer of(State state, AsOf asOf, Asked asked) {
        CashRules rules = asked.draft == null ? named(state, asOf, asked) : asked.draft;
        var held =
                new CashRuleSets.Held(new CashRulesVersion(rules.name(), 0, null), rules);
        List<Past> payments = payments(state, asOf, asked);
        boolean all = payments.size() <= MOST;
        List<Tried> tried = new ArrayList<>();
        for (Past past : payments.subList(0, Math.min(MOST, payments.size()))) {
            tried.add(tried(state, asOf, past, held));
        }
        List<Rate> thresholds = new ArrayList<>();
        for (int from = LEAST_THRESHOLD; from <= MOST_THRESHOLD; from += STEP) {
            thresholds.add(rate(tried, from));
        }
        return new Answer(
                asOf.effectiveOn(),
                asked.from,
                asked.to,
                rules.name(),
                tried.size(),
                all,
                sums(tried.stream().map(one -> one.past.amount).toList()),
                rate(tried, rules.applyFrom()),
                thresholds,
                new Actual(
                        (int) tried.stream().filter(one -> one.past.byRules).count(),
                        (int) tried.stream().filter(one -> one.past.undone).count()),
                days(tried, Integer.MAX_VALUE),
                days(tried, rules.applyFrom()));
    }

    private static CashRules named(State state, AsOf asOf, Asked asked) {
        return state.ask(asOf, NAMED)
                .param("name", asked.name)
                .query(
                        (row, _) ->
                                EventJson.mapper()
                                        .readValue(row.getString("rules"), CashRules.class))
                .optional()
                .orElseThrow(() -> new NotFound("rule set", String.valueOf(asked.name)));
    }

    private static List<Past> payments(State state, AsOf asOf, Asked asked) {
        return state.ask(asOf, PAYMENTS)
                .param("from", asked.from)
                .param("to", asked.to)
                .param("limit", MOST + 1)
                .query(
                        (row, _) ->
                                new Past(
                                        new PaymentId(row.getString("payment")),
                                        row.getLong("position"),
                                        Columns.date(row, "received_on"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.dateOrNull(row, "applied_on"),
                                        "RULES".equals(row.getString("decided_by")),
                                        row.getBoolean("was_undone")))
                .list();
    }

    private static Tried tried(State state, AsOf asOf, Past past, CashRuleSets.Held rules) {
        AsOf then = new AsOf(past.receivedOn, past.position);
        CashDecision decision = Matches.decided(state, then, past.payment, rules);
        Map<String, Long> standing = new HashMap<>();
        state.ask(asOf, STANDING)
                .param("payment", past.payment.value())
                .query(
                        row -> {
                            standing.merge(
                                    row.getString("item"), row.getLong("amount_minor"), Long::sum);
                        });
        return new Tried(past, decision, standing);
    }

    private static Rate rate(List<Tried> all, int threshold) {
        List<Tried> applied = all.stream().filter(one -> one.isApplied(threshold)).toList();
        List<Tried> judged = applied.stream().filter(one -> !one.standing.isEmpty()).toList();
        return new Rate(
                threshold,
                applied.size(),
                applied.stream().mapToInt(one -> one.decision.allocations().size()).sum(),
                sums(applied.stream().map(one -> one.past.amount).toList()),
                judged.size(),
                (int) judged.stream().filter(Tried::isWrong).count());
    }

    private static List<Sum> sums(List<Money> amounts) {
        Map<Currency, Sum> sums = new LinkedHashMap<>();
        for (Money amount : amounts) {
            sums.merge(amount.currency(), Sum.of(amount), Sum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** With one decimal; what would be applied by itself waits no day. */
    private static @Nullable String days(List<Tried> all, int threshold) {
        List<Tried> known = all.stream().filter(one -> one.past.appliedOn != null).toList();
        if (known.isEmpty()) return null;
        double days =
                known.stream()
                        .mapToLong(one -> one.isApplied(threshold) ? 0 : waited(one.past))
                        .average()
                        .orElse(0);
        return String.format(Locale.ROOT, "%.1f", days);
    }

    private static long waited(Past past) {
        LocalDate applied = past.appliedOn == null ? past.receivedOn : past.appliedOn;
        return Math.max(0, applied.toEpochDay() - past.receivedOn.toEpochDay());
    }
}
