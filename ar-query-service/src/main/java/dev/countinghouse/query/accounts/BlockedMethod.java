package dev.countinghouse.query.accounts;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import java.time.LocalDate;
import java.util.List;

/** A method that an account does not pay by on a date. */
record BlockedMethod(PaymentMethod method, LocalDate blockedOn, String reason) {

    private static final String LAST =
            """
            select method, effective_on, reason from (
                select distinct on (method) method, effective_on, reason, blocked
                from account_method
                where book = :book and account = :account
                  and effective_on <= :on and position <= :known
                order by method, effective_on desc, position desc) last
            where blocked
            order by method
            """;

    static List<BlockedMethod> of(State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, LAST)
                .param("account", account.value())
                .query(
                        (row, _) ->
                                new BlockedMethod(
                                        PaymentMethod.valueOf(row.getString("method")),
                                        Columns.date(row, "effective_on"),
                                        row.getString("reason")))
                .list();
    }
}
