package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Which rules hold on a date, and under which other names payers are known. */
final class CashSettings {

    private static final String RULES =
            """
            select account, version, rules, set_on, position
            from (select distinct on (account) account, version, rules, set_on, position
                  from cash_rules
                  where book = :book and set_on <= :on and position <= :known
                  order by account, set_on desc, position desc) held
            where rules is not null
            order by account nulls first
            """;

    private static final String NAMES =
            """
            select name, effective_on
            from (select distinct on (name) name, effective_on, is_known
                  from payer_name
                  where book = :book and account = :account
                    and effective_on <= :on and position <= :known
                  order by name, effective_on desc, position desc) last
            where is_known
            order by name
            """;

    private CashSettings() {}

    /** Rules, whose they are, and since when. */
    record Held(
            @Nullable String account,
            int version,
            CashRules rules,
            LocalDate setOn,
            long position) {}

    /** All that hold on a date: the book's first. */
    record HeldRules(LocalDate asOf, List<Held> items) {}

    /** Another spelling of a payer's name. */
    record Learnt(String name, LocalDate learntOn) {}

    /** All that are known of a payer. */
    record PayerNames(LocalDate asOf, List<Learnt> items) {}

    static HeldRules rules(State state, AsOf asOf) {
        List<Held> held =
                state.ask(asOf, RULES)
                        .query(
                                (row, _) ->
                                        new Held(
                                                row.getString("account"),
                                                row.getInt("version"),
                                                EventJson.mapper()
                                                        .readValue(
                                                                row.getString("rules"),
                                                                CashRules.class),
                                                Columns.date(row, "set_on"),
                                                row.getLong("position")))
                        .list();
        return new HeldRules(asOf.effectiveOn(), held);
    }

    static PayerNames names(State state, AsOf asOf, AccountId account) {
        List<Learnt> learnt =
                state.ask(asOf, NAMES)
                        .param("account", account.value())
                        .query(
                                (row, _) ->
                                        new Learnt(
                                                row.getString("name"),
                                                Columns.date(row, "effective_on")))
                        .list();
        return new PayerNames(asOf.effectiveOn(), learnt);
    }
}
