package dev.countinghouse.contract;

import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRest;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesSet;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.PayerNameForgotten;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.Shortfall;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The events of cash application, whole and with as little as they may have. */
final class CashSamples {

    private static final BookId BOOK = new BookId("north");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final InvoiceId INVOICE = new InvoiceId("inv-1");
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static final RemittanceId REMITTANCE = new RemittanceId("rem-1");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private CashSamples() {}

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static List<ArEvent> whole() {
        return List.of(
                new CashRulesSet(BOOK, ACCOUNT, 2, rules(), DAY),
                new RemittanceAdviceReceived(
                        BOOK,
                        REMITTANCE,
                        ACCOUNT,
                        PAYMENT,
                        "trace-1",
                        usd("90.00"),
                        List.of(
                                new RemittanceLine(
                                        "10443",
                                        usd("90.00"),
                                        usd("2.00"),
                                        usd("8.00"),
                                        ReasonCode.QUALITY,
                                        "one box was wet")),
                        DAY),
                new RemittanceAdviceJoined(BOOK, REMITTANCE, PAYMENT, ACCOUNT, DAY),
                new CashApplicationDecided(BOOK, PAYMENT, ACCOUNT, applied(), 1, "rules", DAY),
                new PayerNameLearnt(BOOK, ACCOUNT, "ACME HOLDING", DAY),
                new PayerNameForgotten(BOOK, ACCOUNT, "ACME HOLDING", DAY));
    }

    private static CashRules rules() {
        return new CashRules(
                "numbers first",
                List.of(
                        new CashRule(
                                "number in the text",
                                Matching.DOCUMENT_NUMBER,
                                TieBreak.EARLIEST_DUE,
                                97)),
                true,
                false,
                true,
                Treatment.ON_ACCOUNT,
                List.of(
                        new Tolerance(
                                Tolerance.Side.UNDER,
                                new BigDecimal("0.5"),
                                usd("1.00"),
                                Treatment.WRITE_OFF)),
                90,
                50);
    }

    private static CashDecision applied() {
        var part =
                new CashAllocation(
                        INVOICE,
                        null,
                        new AccountId("zenith"),
                        usd("90.00"),
                        usd("2.00"),
                        new Shortfall(usd("8.00"), Treatment.DISPUTE, ReasonCode.QUALITY));
        return new CashDecision(
                CashOutcome.APPLY,
                CashFinding.MATCHED,
                DecidedBy.RULES,
                new CashRulesVersion("numbers first", 2, ACCOUNT),
                "number in the text",
                TieBreak.EARLIEST_DUE,
                true,
                List.of(REMITTANCE),
                List.of(
                        new CashCandidate(
                                "number in the text",
                                97,
                                ACCOUNT,
                                1,
                                usd("90.00"),
                                List.of(part),
                                List.of("number 10443 stands in the text"))),
                List.of(part),
                new CashRest(usd("5.00"), Treatment.UNAPPLIED));
    }

    static List<ArEvent> least() {
        return List.of(
                new CashRulesSet(BOOK, null, 1, null, DAY),
                new RemittanceAdviceReceived(
                        BOOK,
                        REMITTANCE,
                        null,
                        null,
                        null,
                        usd("90.00"),
                        List.of(new RemittanceLine("10443", usd("90.00"), null, null, null, null)),
                        DAY),
                new CashApplicationDecided(BOOK, PAYMENT, ACCOUNT, proposed(), null, "ann", DAY));
    }

    private static CashDecision proposed() {
        return new CashDecision(
                CashOutcome.PROPOSE,
                CashFinding.LIKELY,
                DecidedBy.PERSON,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(
                        new CashAllocation(
                                null, new AdjustmentId("adj-1"), null, usd("90.00"), null, null)),
                null);
    }
}
