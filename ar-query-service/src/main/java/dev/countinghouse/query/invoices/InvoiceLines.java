package dev.countinghouse.query.invoices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.query.books.BookSettings;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * An invoice by its lines: what of each, and of its taxes, is open. What stands applied on the date
 * is divided by the book's rule of the day on which each was applied, in the order of those days.
 * What was taken back in the meantime is as if it had never been.
 *
 * @param charges what of what was charged on it beyond its lines is open
 * @param applications what stands applied, the first first
 */
record InvoiceLines(
        LocalDate asOf,
        String invoice,
        List<Line> lines,
        Money charges,
        Money open,
        List<Application> applications) {

    /** A line as it was issued, counted from 1, and what is open of its net and its taxes. */
    record Line(int number, @JsonUnwrapped InvoiceLine line, Money openNet, Money openTax) {}

    /**
     * What a document did to the invoice and where that went.
     *
     * @param kind what it is
     * @param source its id
     * @param amount what it paid; below zero if more is owed by it
     * @param rule by which it was divided
     * @param charges what of it went to what was charged beyond the lines
     */
    record Application(
            Source kind,
            String source,
            LocalDate effectiveOn,
            Money amount,
            ApplicationRule rule,
            Money net,
            Money tax,
            Money charges) {}

    private static final String ISSUED =
            """
            select e.payload
            from event e join invoice i on i.book = e.book and i.position = e.position
            where i.book = :book and i.invoice = :invoice and i.position <= :known
            """;

    /** What pays for an invoice, or has more of it owed. */
    enum Source {
        PAYMENT,
        ADJUSTMENT,
        PLAN
    }

    /** A document's entries together: what it applied and took back again is nothing. */
    private static final String APPLIED =
            """
            select of_source.*,
                   (select lines from adjustment a
                    where a.book = :book and a.adjustment = source and of_source.kind = 'ADJUSTMENT'
                      and a.kind = 'CREDIT_MEMO') as lines
            from (
                select source,
                       case when kind like 'PLAN%' then 'PLAN'
                            when kind in ('ALLOCATED', 'ALLOCATION_REVERSED', 'DISCOUNTED',
                                          'DISCOUNT_REVERSED') then 'PAYMENT'
                            else 'ADJUSTMENT' end as kind,
                       min(effective_on) as effective_on, min(position) as position,
                       -cast(sum(amount_minor) as bigint) as paid_minor
                from entry
                where book = :book and item = :invoice and item_kind = 'INVOICE'
                  and kind not in ('INVOICED', 'INVOICE_VOIDED')
                  and effective_on <= :on and position <= :known
                group by 1, 2
                having sum(amount_minor) <> 0) of_source
            order by effective_on, position, source
            """;

    /**
     * @param lines what a credit memo says that it takes back
     */
    private record Applied(
            Source kind, String source, LocalDate effectiveOn, long paid, List<MemoLine> lines) {

        static Applied of(ResultSet row) throws SQLException {
            String lines = row.getString("lines");
            return new Applied(
                    Source.valueOf(row.getString("kind")),
                    row.getString("source"),
                    Columns.date(row, "effective_on"),
                    row.getLong("paid_minor"),
                    lines == null
                            ? List.of()
                            : List.of(EventJson.mapper().readValue(lines, MemoLine[].class)));
        }

        /** What of it is for taxes, in proportion, if it says so. */
        @Nullable Long tax() {
            if (lines.isEmpty()) return null;
            long net = 0;
            long tax = 0;
            for (MemoLine line : lines) {
                net += line.net().minor();
                for (MemoLine.Tax one : line.taxes()) tax += one.amount().minor();
            }
            Money whole = new Money(paid, lines.getFirst().net().currency());
            return whole.split(List.of(tax, net)).getFirst().minor();
        }
    }

    static InvoiceLines of(State state, AsOf asOf, Invoice invoice) {
        InvoiceIssued issued =
                state.ask(ISSUED)
                        .param("known", state.known(asOf))
                        .param("invoice", invoice.invoice())
                        .query(
                                (row, _) ->
                                        EventJson.mapper()
                                                .readValue(row.getString(1), InvoiceIssued.class))
                        .single();
        List<Applied> applied =
                state.ask(asOf, APPLIED)
                        .param("invoice", invoice.invoice())
                        .query((row, _) -> Applied.of(row))
                        .list();
        return divide(asOf, issued, invoice.open(), applied, BookSettings.of(state, asOf));
    }

    private static InvoiceLines divide(
            AsOf asOf,
            InvoiceIssued issued,
            Money open,
            List<Applied> applied,
            BookSettings settings) {
        Currency currency = issued.total().currency();
        LongFunction<Money> money = minor -> new Money(minor, currency);
        LineShares shares = new LineShares(issued.lines());
        List<Application> applications = new ArrayList<>();
        for (Applied one : applied) {
            ApplicationRule rule = settings.applicationRule(one.effectiveOn);
            LineShares.Share share = shares.apply(one.paid, one.tax(), rule);
            applications.add(
                    new Application(
                            one.kind,
                            one.source,
                            one.effectiveOn,
                            money.apply(one.paid),
                            rule,
                            money.apply(share.net()),
                            money.apply(share.tax()),
                            money.apply(share.charges())));
        }
        // nothing is open of what is void, or has not come yet
        boolean isVoid = applied.isEmpty() && open.isZero();
        LongFunction<Money> left = isVoid ? _ -> money.apply(0) : money;
        List<InvoiceLine> lines = issued.lines();
        return new InvoiceLines(
                asOf.effectiveOn(),
                issued.invoice().value(),
                IntStream.range(0, lines.size())
                        .mapToObj(
                                i ->
                                        new Line(
                                                i + 1,
                                                lines.get(i),
                                                left.apply(shares.openNet(i)),
                                                left.apply(shares.openTax(i))))
                        .toList(),
                left.apply(shares.openCharges()),
                open,
                List.copyOf(applications));
    }
}
