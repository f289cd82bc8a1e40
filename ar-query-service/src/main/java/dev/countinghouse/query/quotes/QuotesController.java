package dev.countinghouse.query.quotes;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Quotes. */
@RestController
@Needs(Permission.READ)
final class QuotesController {

    private static final List<String> READS = List.of(Billing.NAME, Registers.NAME);

    private static final String STANDING =
            """
            with standing as (
                select q.*, {name} as account_name, s.reason, s.draft,
                       coalesce(s.effective_on, q.quoted_on) as since,
                       coalesce(s.state, case when q.valid_until < :on then 'EXPIRED'
                                              else 'OPEN' end) as state
                from quote q
                join account a on a.book = :book and a.account = q.account
                {renamed}
                left join lateral (
                    select state, effective_on, reason, draft from quote_step
                    where book = :book and quote = q.quote
                      and effective_on <= :on and position <= :known
                    order by position desc limit 1) s on true
                where q.book = :book and q.quoted_on <= :on and q.position <= :known
            )
            select * from standing
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    private static final String SOME =
            STANDING
                    + """
                    where (cast(:state as text) is null or state = :state)
                      and (cast(:account as text) is null or account = :account)
                      %sorder by %s
                    limit :limit
                    """;

    private static final String ONE = STANDING + "where quote = :quote";

    @GetMapping(
            path = "/v1/books/{book}/quotes",
            produces = {"application/json", "text/csv"})
    void quotes(QueryRequest reading) {
        Quote.State wanted = reading.optional("state", Quote.State.class);
        AccountId account = reading.optional("account", AccountId::new);
        Sort<Quote> sort = Quote.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        sort.bind(
                                        state.ask(
                                                asOf,
                                                SOME.formatted(
                                                        sort.condition(after), sort.order())),
                                        after)
                                .param("state", wanted == null ? null : wanted.name())
                                .param("account", account == null ? null : account.value())
                                .param("limit", after.limit())
                                .query(
                                        found -> {
                                            row.accept(Quote.of(found));
                                        }),
                sort::of,
                Quote.CSV);
    }

    @GetMapping("/v1/books/{book}/quotes/{quote}")
    Quote quote(QueryRequest reading, @PathVariable QuoteId quote) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                state.ask(asOf, ONE)
                                        .param("quote", quote.value())
                                        .query((row, _) -> Quote.of(row))
                                        .optional()
                                        .orElseThrow(() -> new NotFound("quote", quote.value())));
    }
}
