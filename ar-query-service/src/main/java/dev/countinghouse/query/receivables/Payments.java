package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Reading.After;
import dev.countinghouse.query.web.Reads;
import dev.countinghouse.web.Values;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The payments of a book, newest first. One is there from when it is known. */
final class Payments {

    private static final String LIST =
            """
            select y.payment, y.account, y.amount_minor, y.currency, y.method, y.received_on,
                   y.effective_on, y.reference, y.remittance, y.reversal_reason, y.reversal_note,
                   d.reversed_on, u.unapplied_minor, s.state
            from receivables.payment y
            cross join lateral (
                select case when y.reversed_on <= :on and y.reversed_position <= :known
                            then y.reversed_on end as reversed_on) d
            join receivables.item i
              on i.book = y.book and i.item = y.payment and i.kind = 'PAYMENT'
            cross join lateral (
                select case
                    when i.last_effective_on <= :on and i.last_position <= :known
                        then -i.open_minor
                    else (select cast(coalesce(-sum(e.amount_minor), 0) as bigint)
                          from receivables.entry e
                          where e.book = y.book and e.item = y.payment
                            and e.item_kind = 'PAYMENT'
                            and e.effective_on <= :on and e.position <= :known)
                    end as unapplied_minor) u
            cross join lateral (
                select case when y.effective_on > :on then 'UPCOMING'
                            when d.reversed_on is not null then 'REVERSED'
                            when u.unapplied_minor = 0 then 'APPLIED'
                            else 'UNAPPLIED' end as state) s
            where y.book = :book and y.position <= :known
              and (cast(:payment as text) is null or y.payment = :payment)
              and (cast(:account as text) is null or y.account = :account)
              and (cast(:reference as text) is null or y.reference = :reference)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:payment as text) is not null or s.state <> 'UPCOMING'
                   or :state = 'UPCOMING')
              and (cast(:from as date) is null or y.effective_on >= :from)
              and (cast(:to as date) is null or y.effective_on <= :to)
              and (cast(:afterDate as date) is null
                   or (y.effective_on, y.payment) < (:afterDate, :afterPayment))
            order by y.effective_on desc, y.payment desc
            limit :limit
            """;

    private static final String ALLOCATIONS =
            """
            select l.number, l.invoice, l.amount_minor, l.discount_minor, y.currency,
                   l.effective_on,
                   case when l.reversed_on <= :on and l.reversed_position <= :known
                        then l.reversed_on end as reversed_on
            from receivables.allocation l join receivables.payment y using (book, payment)
            where book = :book and payment = :payment
              and l.effective_on <= :on and l.position <= :known
            order by l.number
            """;

    private Payments() {}

    /** Which payments. */
    record Wanted(
            @Nullable PaymentId payment,
            @Nullable AccountId account,
            @Nullable String reference,
            Payment.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Wanted only(PaymentId payment) {
            return new Wanted(payment, null, null, null, null, null);
        }
    }

    /** Money of the payment that was applied to an invoice, and perhaps taken back. */
    record Applied(
            int number,
            String invoice,
            Money amount,
            Money discount,
            LocalDate effectiveOn,
            @Nullable LocalDate reversedOn) {}

    static void each(
            Reads.State state, AsOf asOf, Wanted wanted, After after, Consumer<Payment> row) {
        Truth.ask(state, asOf, LIST)
                .param("payment", wanted.payment == null ? null : wanted.payment.value())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("reference", wanted.reference)
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("from", wanted.from)
                .param("to", wanted.to)
                .param("afterDate", after.key(0, Values::parseDate))
                .param("afterPayment", after.key(1, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Payment.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Payment one(Reads.State state, AsOf asOf, PaymentId payment) {
        var found = new AtomicReference<@Nullable Payment>();
        each(state, asOf, Wanted.only(payment), After.START, found::set);
        Payment one = found.get();
        if (one == null) throw new NotFound("payment", payment.value());
        return one;
    }

    static List<Applied> allocations(Reads.State state, AsOf asOf, PaymentId payment) {
        return Truth.ask(state, asOf, ALLOCATIONS)
                .param("payment", payment.value())
                .query(
                        (row, _) ->
                                new Applied(
                                        row.getInt("number"),
                                        row.getString("invoice"),
                                        Truth.money(row, "amount_minor"),
                                        Truth.money(row, "discount_minor"),
                                        Truth.date(row, "effective_on"),
                                        Truth.dateOrNull(row, "reversed_on")))
                .list();
    }
}
