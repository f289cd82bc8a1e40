package dev.countinghouse.command.cash;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesSet;
import dev.countinghouse.contract.cash.PayerNameForgotten;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.stream.Stream;

/** Rules, remittance advices and payers' names. */
class CashSettingsTest {

    private static final RemittanceId ADVICE = new RemittanceId("rem-1");
    private static final AccountId NOBODY = new AccountId("nobody");

    @RegisterExtension private final Decided ar = new Decided();

    private static SetCashRules sets(@Nullable AccountId account, @Nullable CashRules rules) {
        return new SetCashRules(BOOK, account, rules, march(5));
    }

    private static CashRulesSet set(
            @Nullable AccountId account, int version, @Nullable CashRules rules) {
        return new CashRulesSet(BOOK, account, version, rules, march(5));
    }

    private static CashRules rules(int applyFrom) {
        CashRules usual = CashRules.USUAL;
        return new CashRules(
                "ours", usual.rules(), true, false, true, usual.rest(), List.of(), applyFrom, 50);
    }

    @Test
    void countsTheVersionsOfTheBookAndOfEachAccount() {
        ar.given(opened()).when(sets(null, rules(90))).records(set(null, 1, rules(90)));
        ar.given(opened(), set(null, 1, rules(90)))
                .when(sets(null, rules(95)))
                .records(set(null, 2, rules(95)));
        ar.given(opened(), set(null, 1, rules(90)))
                .when(sets(ACME, rules(95)))
                .records(set(ACME, 1, rules(95)));
        ar.given(opened(), set(null, 1, rules(90))).when(sets(null, rules(90))).recordsNothing();
    }

    @Test
    void anAccountMayHaveNoRulesOfItsOwnAnyMore() {
        ar.given(opened(), set(ACME, 1, rules(90)))
                .when(sets(ACME, null))
                .records(set(ACME, 2, null));
        assertThatThrownBy(() -> sets(null, null)).isInstanceOf(IllegalArgumentException.class);
        ar.given(opened()).when(sets(NOBODY, null)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    private static ReceiveRemittance receives(@Nullable PaymentId payment, String... amounts) {
        return new ReceiveRemittance(
                BOOK,
                ADVICE,
                ACME,
                payment,
                "trace-1",
                usd("60"),
                lines(amounts),
                march(9),
                LeftOpen.NOTHING);
    }

    private static List<RemittanceLine> lines(String... amounts) {
        return Stream.of(amounts)
                .map(a -> new RemittanceLine("N-" + a, usd(a), null, null, null, null))
                .toList();
    }

    private static RemittanceAdviceReceived received(@Nullable PaymentId payment) {
        return new RemittanceAdviceReceived(
                BOOK, ADVICE, ACME, payment, "trace-1", usd("60"), lines("45", "15"), march(9));
    }

    /** B7: an advice whose lines do not come to the payment's amount is not taken. */
    @Test
    void takesAnAdviceThatAddsUpOnce() {
        ar.given(opened()).when(receives(null, "45", "15")).records(received(null));
        ar.given(opened(), received(null)).when(receives(null, "45", "15")).recordsNothing();
        ar.given(opened(), received(null))
                .when(receives(null, "50", "10"))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(opened())
                .when(receives(null, "45", "15.01"))
                .isRefused(CashReason.REMITTANCE_DIFFERS);
        ar.given(opened())
                .when(receives(PAYMENT, "45", "15"))
                .isRefused(SharedReason.PAYMENT_UNKNOWN);
    }

    /** A9: whichever comes first. */
    @Test
    void joinsOnePayment() {
        var join = new JoinRemittance(BOOK, ADVICE, PAYMENT, march(12));
        var joined = new RemittanceAdviceJoined(BOOK, ADVICE, PAYMENT, ACME, march(12));
        ar.given(opened(), received(null), posted("60")).when(join).records(joined);
        ar.given(opened(), posted("60"), received(null), joined).when(join).recordsNothing();
        ar.given(opened(), posted("60"), received(PAYMENT)).when(join).recordsNothing();
        ar.given(opened(), posted("60"), received(new PaymentId("other")))
                .when(join)
                .isRefused(CashReason.REMITTANCE_JOINED);
        ar.given(opened(), posted("60")).when(join).isRefused(CashReason.REMITTANCE_UNKNOWN);
        ar.given(opened(), posted("60"), received(null), bounced("60", march(11)))
                .when(join)
                .isRefused(SharedReason.PAYMENT_REVERSED);
    }

    @Test
    void learnsANameAndForgetsIt() {
        var learn = new LearnPayerName(BOOK, ACME, "ACME HOLDING", march(9));
        var learnt = new PayerNameLearnt(BOOK, ACME, "ACME HOLDING", march(9));
        var forget = new ForgetPayerName(BOOK, ACME, "ACME HOLDING", march(10));
        var forgotten = new PayerNameForgotten(BOOK, ACME, "ACME HOLDING", march(10));
        ar.given(opened()).when(learn).records(learnt);
        ar.given(opened(), learnt).when(learn).recordsNothing();
        ar.given(opened(), learnt).when(forget).records(forgotten);
        ar.given(opened(), learnt, forgotten).when(forget).recordsNothing();
        ar.given(opened(), learnt, forgotten).when(learn).records(learnt);
        ar.given(opened()).when(forget).isRefused(CashReason.NAME_UNKNOWN);
    }
}
