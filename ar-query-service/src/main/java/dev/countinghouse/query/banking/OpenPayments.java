package dev.countinghouse.query.banking;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.time.LocalDate;
import java.util.function.Consumer;

/** Payments that no bank shows: those that wait longest first. */
final class OpenPayments {

    /** Of {@code bank_receipt p}: it stands, and no line until the day stands against it. */
    static final String OPEN =
            """
            p.position <= :known and p.received_on <= :on
            and not exists (
                select from bank_receipt_reversed r
                where r.book = p.book and r.payment = p.payment
                  and r.position <= :known and r.reversed_on <= :on)
            and not exists (
                select from bank_matched_payment m
                join bank_line l on l.book = m.book and l.line = m.line and l.booked_on <= :on
                where m.book = p.book and m.payment = p.payment and m.position <= :known
                  and m.matched and m.amount_minor > 0
                  and not exists (
                      select from bank_matched_payment u
                      where u.book = m.book and u.payment = m.payment and u.line = m.line
                        and u.position > m.position and u.position <= :known and not u.matched))
            """;

    private static final String SOME =
            """
            select p.*
            from bank_receipt p
            where p.book = :book and p.currency = :currency and p.received_on >= :since
              and %s
              and (cast(:after as date) is null
                   or (p.received_on, p.position)
                       > (cast(:after as date), cast(:afterPosition as bigint)))
            order by p.received_on, p.position
            limit :limit
            """
                    .formatted(OPEN);

    private OpenPayments() {}

    static void each(
            State state, AsOf asOf, BankAccountId bank, After after, Consumer<OpenPayment> row) {
        BankAccountView account = BankAccounts.one(state, asOf, bank);
        LocalDate since = account.since();
        if (since == null) return;
        state.ask(asOf, SOME)
                .param("currency", account.currency().getCurrencyCode())
                .param("since", since)
                .param("after", after.key(0, LocalDate::parse))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(OpenPayment.of(found, asOf));
                        });
    }
}
