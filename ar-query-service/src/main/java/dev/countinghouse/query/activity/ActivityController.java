package dev.countinghouse.query.activity;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Page;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/**
 * An account's statement over a period: what was owed before, each change, what is owed after.
 * Money that only moves from a payment to an invoice of the account changes nothing and is no line;
 * what is paid for another account is one.
 */
@RestController
@Needs(Permission.READ)
final class ActivityController {

    private static final List<String> READS =
            List.of(Subledger.NAME, Registers.NAME, EventHistory.NAME);

    /**
     * @param opening what was owed at the end of the day before the first
     * @param closing what is owed at the end of the last day
     */
    record Statement(
            String account,
            String name,
            LocalDate from,
            LocalDate to,
            Sum opening,
            Sum closing,
            List<StatementLine> items,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/accounts/{account}/activity",
            produces = {"application/json", "text/csv"})
    void statement(QueryRequest reading, @PathVariable AccountId account) {
        var period =
                new StatementLines.Period(
                        reading.optional("from", Values::parseDate),
                        reading.optional("to", Values::parseDate));
        reading.notBoth("to", "effectiveOn");
        reading.list(
                READS,
                (state, asOf, after, row) -> {
                    Accounts.one(state, asOf, account);
                    StatementLines.each(state, asOf, account, period, after, row);
                },
                StatementLine::keys,
                StatementLine.CSV,
                (state, asOf, page) -> statement(state, asOf, account, period, page),
                (state, asOf, after, row) ->
                        StatementLines.whole(state, asOf, account, period, after, row));
    }

    private static Statement statement(
            State state,
            AsOf asOf,
            AccountId account,
            StatementLines.Period period,
            Page<StatementLine> page) {
        Account one = Accounts.one(state, asOf, account);
        LocalDate first = period.first(asOf);
        LocalDate last = period.last(asOf);
        return new Statement(
                one.account(),
                one.name(),
                first,
                last,
                StatementLines.balance(state, asOf.effectiveOn(first.minusDays(1)), one),
                StatementLines.balance(state, asOf.effectiveOn(last), one),
                page.items(),
                page.next());
    }
}
