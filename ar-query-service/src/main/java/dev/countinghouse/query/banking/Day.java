package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What came in on a day, in three columns.
 *
 * @param bank by the bank
 * @param matched what of that is accounted for
 * @param posted by the books: payments that were received on the day
 * @param difference between the bank and the books
 */
record Day(LocalDate day, Sum bank, Sum matched, Sum posted, Sum difference) {

    private static final String LAST =
            """
            select day, cast(:currency as text) as currency, sum(bank) as bank,
                   sum(matched) as matched, sum(posted) as posted
            from (
                select l.booked_on as day, l.amount_minor as bank,
                       case when coalesce(m.matched, false) then l.amount_minor else 0 end
                           as matched,
                       0 as posted
                from bank_line l
                left join lateral (
                    select matched from bank_match m
                    where m.book = l.book and m.line = l.line and m.position <= :known
                    order by m.position desc limit 1) m on true
                where l.book = :book and l.bank = :bank and l.amount_minor > 0
                  and l.booked_on between :from and :on and l.position <= :known
                union all
                select p.received_on, 0, 0, p.amount_minor
                from bank_receipt p
                where p.book = :book and p.currency = :currency
                  and p.received_on between :from and :on and p.position <= :known) moved
            group by day
            order by day desc
            """;

    static List<Day> last(State state, AsOf asOf, BankAccountView account, int days) {
        LocalDate since = account.since();
        LocalDate first = asOf.effectiveOn().minusDays(days - 1L);
        if (since == null) return List.of();
        return state.ask(asOf, LAST)
                .param("bank", account.bank())
                .param("currency", account.currency().getCurrencyCode())
                .param("from", since.isAfter(first) ? since : first)
                .query((row, _) -> of(row))
                .list();
    }

    private static Day of(ResultSet row) throws SQLException {
        Sum bank = Columns.sum(row, "bank");
        Sum posted = Columns.sum(row, "posted");
        return new Day(
                Columns.date(row, "day"),
                bank,
                Columns.sum(row, "matched"),
                posted,
                bank.minus(posted));
    }
}
