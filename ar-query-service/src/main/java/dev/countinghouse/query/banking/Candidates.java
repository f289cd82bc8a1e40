package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what could account for a line: by reference, by amount, by the sum of a day. */
final class Candidates {

    /** A bank shows a payment so many days before or after it was posted, at most. */
    private static final int WINDOW_DAYS = 14;

    private static final int MOST = 20;

    private static final String WITHIN =
            """
            p.book = :book and p.currency = :currency
            and p.received_on between :from and :until
            """;

    private static final String SINGLE =
            "select p.* from bank_receipt p where "
                    + WITHIN
                    + " and p.amount_minor = :amount and "
                    + OpenPayments.OPEN
                    + " order by abs(p.received_on - cast(:day as date)), p.position limit :most";

    /** Money that went back was a payment that was reversed, and that no line took back yet. */
    private static final String BACK =
            """
            select p.*
            from bank_receipt p
            where p.book = :book and p.currency = :currency and p.amount_minor = :amount
              and p.received_on <= :until and p.position <= :known
              and exists (
                  select from bank_receipt_reversed r
                  where r.book = p.book and r.payment = p.payment and r.position <= :known)
              and not exists (
                  select from bank_matched_payment m
                  where m.book = p.book and m.payment = p.payment and m.position <= :known
                    and m.matched and m.amount_minor < 0)
            order by p.received_on desc, p.position
            limit :most
            """;

    private static final String OF_A_DAY =
            "select p.received_on, p.method, p.currency, sum(p.amount_minor) as amount_minor,"
                    + " array_agg(p.payment order by p.position) as payments from bank_receipt p where "
                    + WITHIN
                    + " and "
                    + OpenPayments.OPEN
                    + " group by p.received_on, p.method, p.currency"
                    + " having count(*) > 1 and count(*) <= 500 and sum(p.amount_minor) = :amount"
                    + " order by abs(p.received_on - cast(:day as date)) limit :most";

    /** Only a deposit of which no payment stands against another line, and all of them stand. */
    private static final String DEPOSITED =
            """
            select d.payments, d.amount_minor, d.currency, d.deposited_on as received_on
            from bank_deposit d
            where d.book = :book and d.bank = :bank and d.currency = :currency
              and d.amount_minor = :amount and d.deposited_on between :from and :until
              and d.position <= :known
              and not exists (
                  select from unnest(d.payments) as own (payment)
                  where not exists (
                      select from bank_receipt p
                      where p.book = d.book and p.payment = own.payment and %s))
            order by abs(d.deposited_on - cast(:day as date)), d.position
            limit :most
            """
                    .formatted(OpenPayments.OPEN);

    private Candidates() {}

    static List<Candidate> of(State state, AsOf asOf, Line line) {
        List<Candidate> found = new ArrayList<>();
        if (line.amount().isNegative()) {
            found.addAll(ask(state, asOf, BACK, line));
        } else {
            found.addAll(ask(state, asOf, SINGLE, line));
            List<Candidate> deposited = ask(state, asOf, DEPOSITED, line);
            found.addAll(deposited);
            for (Candidate day : ask(state, asOf, OF_A_DAY, line)) {
                if (deposited.stream().noneMatch(day::isOfTheSame)) found.add(day);
            }
        }
        found.sort(Comparator.comparing(Candidate::why));
        return found;
    }

    private static List<Candidate> ask(State state, AsOf asOf, String sql, Line line) {
        Money amount = line.amount().abs();
        return state.ask(asOf, sql)
                .param("currency", amount.currency().getCurrencyCode())
                .param("amount", amount.minor())
                .param("bank", line.bank())
                .param("day", line.bookedOn())
                .param("from", line.bookedOn().minusDays(WINDOW_DAYS))
                .param("until", line.bookedOn().plusDays(WINDOW_DAYS))
                .param("most", MOST)
                .query((row, _) -> candidate(sql, row, line))
                .list();
    }

    private static Candidate candidate(String sql, ResultSet row, Line line) throws SQLException {
        if (sql.equals(OF_A_DAY)) return together(row, Candidate.Why.DAY);
        if (sql.equals(DEPOSITED)) return together(row, Candidate.Why.DEPOSIT);
        return single(row, line);
    }

    private static Candidate single(ResultSet row, Line line) throws SQLException {
        String payment = row.getString("payment");
        String reference = row.getString("reference");
        boolean named = isNamed(line, payment) || reference != null && isNamed(line, reference);
        return new Candidate(
                List.of(payment),
                Columns.money(row, "amount_minor"),
                Columns.date(row, "received_on"),
                named ? Candidate.Why.REFERENCE : Candidate.Why.AMOUNT);
    }

    /** As a word of its own: a number within a number names nothing. */
    private static boolean isNamed(Line line, String name) {
        String said = " " + line.reference() + " " + line.text() + " ";
        for (int at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
            if (!Character.isLetterOrDigit(said.charAt(at - 1))
                    && !Character.isLetterOrDigit(said.charAt(at + name.length()))) {
                return true;
            }
        }
        return false;
    }

    private static Candidate together(ResultSet row, Candidate.Why why) throws SQLException {
        return new Candidate(
                List.of((String[]) row.getArray("payments").getArray()),
                Columns.money(row, "amount_minor"),
                Columns.date(row, "received_on"),
                why);
    }
}
