package dev.countinghouse.query.reconciliation;

import java.util.List;

/** The sums that the journal keeps of its own rows. */
final class JournalSums {

    private static final String JOURNAL_DAYS =
            """
            with sums as (
                select array_agg(distinct until order by until) as ends
                from journal_day where book = :book
            )
            select null as account, null as item_kind, null as item, currency, ledger_account,
                   effective_on as day, coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select ends[1 + width_bucket(position - 1, ends)] as until, effective_on,
                         ledger_account, role, event, currency, amount_minor > 0 as debit,
                         sum(amount_minor) as minor
                  from journal_line cross join sums
                  where book = :book and position <= ends[cardinality(ends)]
                  group by 1, 2, 3, 4, 5, 6, 7) summed
            full join
                 (select until, effective_on, ledger_account, role, event, currency, debit,
                         case when debit then debit_minor else amount_minor - debit_minor end
                             as minor
                  from journal_day
                  cross join (values (true), (false)) as sides (debit)
                  where book = :book) kept
            using (until, effective_on, ledger_account, role, event, currency, debit)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by until, effective_on, ledger_account
            """;

    private static final String MONTHS =
            """
            select null as account, null as item_kind, null as item, currency, ledger_account,
                   month as day, coalesce(summed.minor, 0) as expected_minor,
                   coalesce(kept.minor, 0) as found_minor
            from (select ledger_account, role, currency,
                         date_trunc('month', effective_on)::date as month,
                         amount_minor > 0 as debit, sum(abs(amount_minor)) as minor
                  from journal_line
                  where book = :book
                  group by 1, 2, 3, 4, 5) summed
            full join
                 (select ledger_account, role, currency, month, debit,
                         case when debit then debit_minor else credit_minor end as minor
                  from journal_month
                  cross join (values (true), (false)) as sides (debit)
                  where book = :book) kept
            using (ledger_account, role, currency, month, debit)
            where coalesce(summed.minor, 0) <> coalesce(kept.minor, 0)
            order by ledger_account, month
            """;

    static final List<CurrentSum> ALL =
            List.of(
                    new CurrentSum(
                            HistoryReport.Where.JOURNAL_DAY,
                            "the day's sum is not that of its lines",
                            JOURNAL_DAYS),
                    new CurrentSum(
                            HistoryReport.Where.JOURNAL_MONTH,
                            "the month's current sum is not that of its lines",
                            MONTHS));

    private JournalSums() {}
}
