package dev.countinghouse.command.cash;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about rules. */
final class CashRulesBodies {

    private CashRulesBodies() {}

    static Supplier<SetCashRules> setting(RequestContext asked, Fields body) {
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<CashRules> rules = body.optional("rules", object(CashRulesBodies::rules));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetCashRules(
                        asked.book(), account.orNull(), rules.orNull(), setOn.or(asked.today()));
    }

    private static Supplier<CashRules> rules(Fields body) {
        Field<String> name = body.required("name", line(CashRules.MAX_NAME));
        Field<List<CashRule>> rules =
                body.required("rules", list(1, CashRules.MAX_RULES, object(CashRulesBodies::rule)));
        Field<Boolean> discounts = body.optional("discounts", flag());
        Field<Boolean> disputed = body.optional("disputed", flag());
        Field<Boolean> partial = body.optional("partial", flag());
        Field<Treatment> rest = body.optional("rest", oneOf(Treatment.class));
        Field<List<Tolerance>> tolerances =
                body.optional(
                        "tolerances",
                        list(0, CashRules.MAX_TOLERANCES, object(CashRulesBodies::tolerance)));
        Field<Integer> applyFrom = body.required("applyFrom", integer(1, CashRules.NEVER));
        Field<Integer> proposeFrom = body.required("proposeFrom", integer(1, CashRules.NEVER));
        return () ->
                new CashRules(
                        name.value(),
                        rules.value(),
                        discounts.or(true),
                        disputed.or(false),
                        partial.or(true),
                        rest.or(Treatment.UNAPPLIED),
                        tolerances.or(List.of()),
                        applyFrom.value(),
                        proposeFrom.value());
    }

    private static Supplier<CashRule> rule(Fields body) {
        Field<String> name = body.required("name", line(CashRule.MAX_NAME));
        Field<Matching> matching = body.required("matching", oneOf(Matching.class));
        Field<TieBreak> tie = body.optional("tie", oneOf(TieBreak.class));
        Field<Integer> score = body.optional("score", integer(0, CashCandidate.MAX_SCORE));
        return () ->
                new CashRule(
                        name.value(), matching.value(), tie.or(TieBreak.PERSON), score.orNull());
    }

    private static Supplier<Tolerance> tolerance(Fields body) {
        Field<Tolerance.Side> side = body.required("side", oneOf(Tolerance.Side.class));
        Field<BigDecimal> percent = body.optional("percent", decimal());
        Field<Money> amount = body.optional("amount", Amounts.fromZero());
        Field<Treatment> then = body.required("then", oneOf(Treatment.class));
        return () -> new Tolerance(side.value(), percent.orNull(), amount.orNull(), then.value());
    }
}
