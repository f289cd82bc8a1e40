package dev.countinghouse.query.cash;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payments of a period, each decided again on what was open when it was recorded. */
final class PastPayments {

    private static final String PAYMENTS =
            """
            select p.payment, p.position, p.received_on, p.effective_on, p.amount_minor, p.currency,
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

    private PastPayments() {}

    /** A payment as it came, and what was made of it. */
    private record Past(
            PaymentId payment,
            long position,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            Money amount,
            @Nullable LocalDate appliedOn,
            boolean byRules,
            boolean undone) {}

    /** The newest first, at most so many. */
    static List<TriedPayment> tried(
            State state, AsOf asOf, WhatIf.Asked asked, CashRuleSets.Held rules, int most) {
        return payments(state, asOf, asked, most).stream()
                .map(past -> tried(state, asOf, past, rules))
                .toList();
    }

    private static List<Past> payments(State state, AsOf asOf, WhatIf.Asked asked, int most) {
        return state.ask(asOf, PAYMENTS)
                .param("from", asked.from())
                .param("to", asked.to())
                .param("limit", most)
                .query(
                        (row, _) ->
                                new Past(
                                        new PaymentId(row.getString("payment")),
                                        row.getLong("position"),
                                        Columns.date(row, "received_on"),
                                        Columns.date(row, "effective_on"),
                                        Columns.money(row, "amount_minor"),
                                        Columns.dateOrNull(row, "applied_on"),
                                        "RULES".equals(row.getString("decided_by")),
                                        row.getBoolean("was_undone")))
                .list();
    }

    private static TriedPayment tried(State state, AsOf asOf, Past past, CashRuleSets.Held rules) {
        AsOf then = new AsOf(past.effectiveOn, past.position);
        CashDecision decision = Matches.decided(state, then, past.payment, rules);
        Map<String, Long> standing = new HashMap<>();
        state.ask(asOf, STANDING)
                .param("payment", past.payment.value())
                .query(
                        row -> {
                            standing.merge(
                                    row.getString("item"), row.getLong("amount_minor"), Long::sum);
                        });
        return new TriedPayment(
                past.amount,
                past.receivedOn,
                past.appliedOn,
                past.byRules,
                past.undone,
                decision,
                standing);
    }
}
