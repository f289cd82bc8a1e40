package dev.countinghouse.query.cash;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.time.LocalDate;
import java.util.List;

/**
 * What other rules would have made of a period's payments: each is decided again on what was open
 * when it was recorded, and held against where its money went in the end. Payments that were
 * applied as they were posted need no rules. Nothing is recorded.
 */
final class WhatIf {

    /** More would keep the caller, and the database, too long. */
    static final int MOST = 500;

    private static final String NAMED =
            """
            select rules from cash_rules
            where book = :book and name = :name and position <= :known
            order by position desc
            limit 1
            """;

    private WhatIf() {}

    /**
     * What is asked.
     *
     * @param name of rules that were ever set for the book or an account, or
     * @param draft rules that were never set
     */
    record Asked(LocalDate from, LocalDate to, @Nullable String name, @Nullable CashRules draft) {

        static Asked of(QueryRequest reading) {
            LocalDate from = reading.optional("from", Values::parseDate);
            LocalDate to = reading.optional("to", Values::parseDate);
            String name = reading.optional("rules", String::valueOf);
            CashRules draft = reading.optional("draft", Asked::rules);
            if (from == null) reading.refuse("from", "is missing");
            if (to == null) reading.refuse("to", "is missing");
            if ((name == null) == (draft == null)) {
                reading.refuse("rules", "give one of rules and draft");
            }
            return new Asked(
                    from == null ? LocalDate.EPOCH : from,
                    to == null ? LocalDate.EPOCH : to,
                    name,
                    draft);
        }

        private static CashRules rules(String json) {
            try {
                return EventJson.mapper().readValue(json, CashRules.class);
            } catch (JacksonException unreadable) {
                throw new IllegalArgumentException("is no rule set", unreadable);
            }
        }
    }

    static WhatIfAnswer of(State state, AsOf asOf, Asked asked) {
        CashRules rules = asked.draft == null ? named(state, asOf, asked) : asked.draft;
        var held = new CashRuleSets.Held(new CashRulesVersion(rules.name(), 0, null), rules);
        List<TriedPayment> tried = PastPayments.tried(state, asOf, asked, held, MOST + 1);
        boolean all = tried.size() <= MOST;
        return WhatIfAnswer.of(asOf, asked, rules, all ? tried : tried.subList(0, MOST), all);
    }

    private static CashRules named(State state, AsOf asOf, Asked asked) {
        return state.ask(asOf, NAMED)
                .param("name", asked.name)
                .query(
                        (row, _) ->
                                EventJson.mapper()
                                        .readValue(row.getString("rules"), CashRules.class))
                .optional()
                .orElseThrow(() -> new NotFound("rule set", String.valueOf(asked.name)));
    }
}
