package dev.countinghouse.query.accounts;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.List;

/**
 * Which accounts pay for one on a date, and for which it pays.
 *
 * @param payers who pays for it
 * @param paysFor for whom it pays
 */
public record Payers(List<String> payers, List<String> paysFor) {

    private static final String LAST =
            """
            select other from (
                select distinct on (account, payer) %1$s as other, pays
                from account_payer
                where book = :book and %2$s = :account
                  and effective_on <= :on and position <= :known
                order by account, payer, effective_on desc, position desc) last
            where pays
            order by other
            """;

    private static final String PAYERS = LAST.formatted("payer", "account");
    private static final String PAYS_FOR = LAST.formatted("account", "payer");

    public static Payers of(State state, AsOf asOf, AccountId account) {
        return new Payers(
                asked(PAYERS, state, asOf, account), asked(PAYS_FOR, state, asOf, account));
    }

    private static List<String> asked(String sql, State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, sql)
                .param("account", account.value())
                .query((row, _) -> row.getString("other"))
                .list();
    }
}
