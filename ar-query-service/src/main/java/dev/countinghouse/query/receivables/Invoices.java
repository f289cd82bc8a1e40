package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceNumber;
import dev.countinghouse.contract.Money;
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

/** The invoices of a book, newest first. One is there from when it is known. */
final class Invoices {

    private static final String LIST =
            """
            select v.invoice, v.number, v.account, v.invoice_date, v.net_minor, v.tax_minor,
                   v.total_minor, v.currency, v.discount_until, v.discount_minor,
                   v.customer_reference, v.memo, d.voided_on, o.open_minor, s.state,
                   (select coalesce(min(n.due_on) filter (where o.open_minor > n.later_minor),
                                    max(n.due_on))
                    from receivables.installment n
                    where n.book = v.book and n.invoice = v.invoice) as due_on
            from receivables.invoice v
            cross join lateral (
                select case when v.voided_on <= :on and v.voided_position <= :known
                            then v.voided_on end as voided_on) d
            join receivables.item i
              on i.book = v.book and i.item = v.invoice and i.kind = 'INVOICE'
            cross join lateral (
                select case
                    when i.last_effective_on <= :on and i.last_position <= :known
                        then i.open_minor
                    else (select cast(coalesce(sum(e.amount_minor), 0) as bigint)
                          from receivables.entry e
                          where e.book = v.book and e.item = v.invoice
                            and e.item_kind = 'INVOICE'
                            and e.effective_on <= :on and e.position <= :known)
                    end as open_minor) o
            cross join lateral (
                select case when v.invoice_date > :on then 'UPCOMING'
                            when d.voided_on is not null then 'VOIDED'
                            when o.open_minor = 0 then 'SETTLED'
                            else 'OPEN' end as state) s
            where v.book = :book and v.position <= :known
              and (cast(:invoice as text) is null or v.invoice = :invoice)
              and (cast(:account as text) is null or v.account = :account)
              and (cast(:number as text) is null or v.number = :number)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:invoice as text) is not null or s.state <> 'UPCOMING'
                   or :state = 'UPCOMING')
              and (cast(:from as date) is null or v.invoice_date >= :from)
              and (cast(:to as date) is null or v.invoice_date <= :to)
              and (cast(:afterDate as date) is null
                   or (v.invoice_date, v.invoice) < (:afterDate, :afterInvoice))
            order by v.invoice_date desc, v.invoice desc
            limit :limit
            """;

    private static final String INSTALLMENTS =
            """
            select n.number, due_on, amount_minor, currency,
                   case when later_minor = 0 then
                            cast(:open as bigint)
                            - greatest(0, least(cast(:open as bigint) - amount_minor,
                                                earlier_minor))
                        else greatest(0, least(cast(:open as bigint) - later_minor, amount_minor))
                   end as open_minor
            from receivables.installment n join receivables.invoice using (book, invoice)
            where book = :book and invoice = :invoice
            order by n.number
            """;

    private Invoices() {}

    /** Which invoices. */
    record Wanted(
            @Nullable InvoiceId invoice,
            @Nullable AccountId account,
            @Nullable InvoiceNumber number,
            Invoice.@Nullable State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Wanted only(InvoiceId invoice) {
            return new Wanted(invoice, null, null, null, null, null);
        }
    }

    /** A part with its own due date, and what is open of it. */
    record Part(int number, LocalDate dueOn, Money amount, Money open) {}

    static void each(
            Reads.State state, AsOf asOf, Wanted wanted, After after, Consumer<Invoice> row) {
        Truth.ask(state, asOf, LIST)
                .param("invoice", wanted.invoice == null ? null : wanted.invoice.value())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("number", wanted.number == null ? null : wanted.number.value())
                .param("state", wanted.state == null ? null : wanted.state.name())
                .param("from", wanted.from)
                .param("to", wanted.to)
                .param("afterDate", after.key(0, Values::parseDate))
                .param("afterInvoice", after.key(1, String::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Invoice.of(found));
                        });
    }

    /**
     * @throws NotFound if it was not known
     */
    static Invoice one(Reads.State state, AsOf asOf, InvoiceId invoice) {
        var found = new AtomicReference<@Nullable Invoice>();
        each(state, asOf, Wanted.only(invoice), After.START, found::set);
        Invoice one = found.get();
        if (one == null) throw new NotFound("invoice", invoice.value());
        return one;
    }

    static List<Part> installments(Reads.State state, Invoice invoice) {
        return state.database()
                .sql(INSTALLMENTS)
                .param("book", state.book().value())
                .param("invoice", invoice.invoice())
                .param("open", invoice.open().minor())
                .query(
                        (row, _) ->
                                new Part(
                                        row.getInt("number"),
                                        Truth.date(row, "due_on"),
                                        Truth.money(row, "amount_minor"),
                                        Truth.money(row, "open_minor")))
                .list();
    }
}
