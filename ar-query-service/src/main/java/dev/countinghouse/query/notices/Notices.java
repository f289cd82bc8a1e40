package dev.countinghouse.query.notices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The notices of a book, the newest first. */
final class Notices {

    private static final String ONE =
            """
            select * from dunning_notice
            where book = :book and notice = :notice
              and issued_on <= :on and position <= :known
            """;

    private static final String SOME =
            """
            select * from dunning_notice
            where book = :book and issued_on <= :on and position <= :known
              and (cast(:account as text) is null or account = :account)
              and (cast(:run as text) is null or run = :run)
              and (cast(:invoice as text) is null or exists (
                      select from dunned_item d
                      where d.book = :book and d.notice = dunning_notice.notice
                        and d.invoice = :invoice))
              and (cast(:after as bigint) is null or position < cast(:after as bigint))
            order by position desc
            limit :limit
            """;

    private static final String ITEMS =
            """
            select d.*, i.number
            from dunned_item d
            left join invoice i on i.book = d.book and i.invoice = d.invoice
            where d.book = :book and d.notice = :notice
            order by d.due_on, d.invoice
            """;

    private static final String INTEREST =
            """
            select d.*, i.number
            from dunned_item d
            left join invoice i on i.book = d.book and i.invoice = d.invoice
            where d.book = :book and d.invoice = :invoice and d.interest is not null
              and d.issued_on <= :on and d.position <= :known
            order by d.position
            """;

    /** Which of them. */
    record Wanted(
            @Nullable AccountId account, @Nullable DunningRunId run, @Nullable InvoiceId invoice) {}

    /** One with what it asks for. */
    record Told(LocalDate asOf, @JsonUnwrapped Notice notice, List<Notice.Item> items) {}

    /** The interest that was charged on an invoice. */
    record Interest(LocalDate asOf, List<Notice.Item> items) {}

    private Notices() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Notice> row) {
        state.ask(asOf, SOME)
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("run", wanted.run == null ? null : wanted.run.value())
                .param("invoice", wanted.invoice == null ? null : wanted.invoice.value())
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Notice.of(found));
                        });
    }

    static Told one(State state, AsOf asOf, NoticeId id) {
        Notice notice =
                state.ask(asOf, ONE)
                        .param("notice", id.value())
                        .query((row, _) -> Notice.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("notice", id.value()));
        return new Told(
                asOf.effectiveOn(),
                notice,
                state.ask(ITEMS)
                        .param("notice", id.value())
                        .query((row, _) -> Notice.Item.of(row))
                        .list());
    }

    static Interest interest(State state, AsOf asOf, InvoiceId invoice) {
        return new Interest(
                asOf.effectiveOn(),
                state.ask(asOf, INTEREST)
                        .param("invoice", invoice.value())
                        .query((row, _) -> Notice.Item.of(row))
                        .list());
    }
}
