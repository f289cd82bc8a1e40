package dev.countinghouse.command.cash;

import static dev.countinghouse.http.Values.date;
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
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRest;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.Shortfall;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of decisions, and of what is learnt from them. */
public final class CashBodies {

    private static final int MAX_ITEMS = 1_000_000;

    private CashBodies() {}

    public static Supplier<ApplyCash> application(
            RequestContext asked, PaymentId payment, Fields body) {
        Supplier<CashDecision> decision = decision(body);
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                allowed(
                        asked,
                        new ApplyCash(
                                asked.book(),
                                payment,
                                decision.get(),
                                effectiveOn.or(asked.today()),
                                asked.authority()));
    }

    /** What is written off or disputed needs what writing off and disputing need anywhere. */
    private static ApplyCash allowed(RequestContext asked, ApplyCash command) {
        if (command.decision().outcome() != CashOutcome.APPLY) return command;
        for (CashAllocation part : command.decision().allocations()) {
            if (ApplyCash.isTreated(part, Treatment.WRITE_OFF)) {
                asked.caller().require(Permission.ADJUST);
            }
            if (ApplyCash.isTreated(part, Treatment.DISPUTE)) {
                asked.caller().require(Permission.WORK);
            }
        }
        return command;
    }

    private static Supplier<CashDecision> decision(Fields body) {
        Field<CashOutcome> outcome = body.required("outcome", oneOf(CashOutcome.class));
        Field<CashFinding> finding = body.required("finding", oneOf(CashFinding.class));
        Field<DecidedBy> by = body.optional("by", oneOf(DecidedBy.class));
        Field<CashRulesVersion> ruleSet = body.optional("ruleSet", object(CashBodies::version));
        Field<String> rule = body.optional("rule", line(CashRule.MAX_NAME));
        Field<TieBreak> tie = body.optional("tie", oneOf(TieBreak.class));
        Field<Boolean> gaveUp = body.optional("searchGaveUp", flag());
        Field<List<RemittanceId>> remittances =
                body.optional(
                        "remittances",
                        list(0, CashDecision.MAX_REMITTANCES, ofText(RemittanceId::new)));
        Field<List<CashCandidate>> candidates =
                body.optional(
                        "candidates",
                        list(0, CashDecision.MAX_CANDIDATES, object(CashBodies::candidate)));
        Field<List<CashAllocation>> allocations =
                body.optional("allocations", allocations(PaymentPosted.MAX_ALLOCATIONS));
        Field<CashRest> rest = body.optional("rest", object(CashBodies::rest));
        return () ->
                new CashDecision(
                        outcome.value(),
                        finding.value(),
                        by.or(DecidedBy.PERSON),
                        ruleSet.orNull(),
                        rule.orNull(),
                        tie.orNull(),
                        gaveUp.or(false),
                        remittances.or(List.of()),
                        candidates.or(List.of()),
                        allocations.or(List.of()),
                        rest.orNull());
    }

    private static Supplier<CashRulesVersion> version(Fields body) {
        Field<String> name = body.required("name", line(CashRules.MAX_NAME));
        Field<Integer> version = body.required("version", integer(0, Integer.MAX_VALUE));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        return () -> new CashRulesVersion(name.value(), version.value(), account.orNull());
    }

    private static Supplier<CashCandidate> candidate(Fields body) {
        Field<String> rule = body.required("rule", line(CashRule.MAX_NAME));
        Field<Integer> score = body.required("score", integer(0, CashCandidate.MAX_SCORE));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<Integer> items = body.required("items", integer(0, MAX_ITEMS));
        Field<Money> amount = body.required("amount", Amounts.fromZero());
        Field<List<CashAllocation>> allocations =
                body.required("allocations", allocations(CashCandidate.MAX_TOLD));
        Field<List<String>> reasons =
                body.required(
                        "reasons",
                        list(0, CashCandidate.MAX_REASONS, line(CashCandidate.MAX_REASON)));
        return () ->
                new CashCandidate(
                        rule.value(),
                        score.value(),
                        account.orNull(),
                        items.value(),
                        amount.value(),
                        allocations.value(),
                        reasons.value());
    }

    private static Value<List<CashAllocation>> allocations(int most) {
        return list(0, most, object(CashBodies::allocation));
    }

    private static Supplier<CashAllocation> allocation(Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<Money> discount = body.optional("discount", Amounts.positive());
        Field<Shortfall> shortfall = body.optional("shortfall", object(CashBodies::shortfall));
        return () ->
                new CashAllocation(
                        invoice.orNull(),
                        adjustment.orNull(),
                        account.orNull(),
                        amount.value(),
                        discount.orNull(),
                        shortfall.orNull());
    }

    private static Supplier<Shortfall> shortfall(Fields body) {
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<Treatment> then = body.required("then", oneOf(Treatment.class));
        Field<ReasonCode> reason = body.optional("reason", oneOf(ReasonCode.class));
        return () -> new Shortfall(amount.value(), then.value(), reason.orNull());
    }

    private static Supplier<CashRest> rest(Fields body) {
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<Treatment> then = body.required("then", oneOf(Treatment.class));
        return () -> new CashRest(amount.value(), then.value());
    }

    static Supplier<LearnPayerName> learning(RequestContext asked, AccountId account, Fields body) {
        Field<String> name = body.required("name", line(PayerNameLearnt.MAX_NAME));
        Field<LocalDate> learntOn = body.optional("learntOn", date());
        return () ->
                new LearnPayerName(asked.book(), account, name.value(), learntOn.or(asked.today()));
    }

    static Supplier<ForgetPayerName> forgetting(
            RequestContext asked, AccountId account, Fields body) {
        Field<String> name = body.required("name", line(PayerNameLearnt.MAX_NAME));
        Field<LocalDate> forgottenOn = body.optional("forgottenOn", date());
        return () ->
                new ForgetPayerName(
                        asked.book(), account, name.value(), forgottenOn.or(asked.today()));
    }
}
