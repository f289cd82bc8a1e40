package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The rules that hold on a date. */
final class CashRuleSets {

    /** An account's before the book's; what has no rules any more is no answer. */
    private static final String HOLDING =
            """
            select account, version, name, rules
            from (select distinct on (account) account, version, name, rules
                  from cash_rules
                  where book = :book and (account is null or account = :account)
                    and set_on <= :on and position <= :known
                  order by account, set_on desc, position desc) held
            where rules is not null
            order by account nulls last
            limit 1
            """;

    private static final Held USUAL =
            new Held(new CashRulesVersion(CashRules.USUAL.name(), 0, null), CashRules.USUAL);

    private CashRuleSets() {}

    /** Rules, and which they are. */
    record Held(CashRulesVersion version, CashRules rules) {

        static Held of(ResultSet row) throws SQLException {
            String account = row.getString("account");
            return new Held(
                    new CashRulesVersion(
                            row.getString("name"), row.getInt("version"), account(account)),
                    EventJson.mapper().readValue(row.getString("rules"), CashRules.class));
        }

        private static @Nullable AccountId account(@Nullable String id) {
            return id == null ? null : new AccountId(id);
        }
    }

    /** Those for an account's payments; the usual ones where none were set. */
    static Held holding(State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, HOLDING)
                .param("account", account.value())
                .query((row, _) -> Held.of(row))
                .optional()
                .orElse(USUAL);
    }
}
