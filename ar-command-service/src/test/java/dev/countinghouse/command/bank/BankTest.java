package dev.countinghouse.command.bank;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;
import dev.countinghouse.contract.bank.BankStatementId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReversalReason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

/** Rows A8 and C1 of the field: what banks say, what it is matched with, who signs for it. */
class BankTest {

    private static final BankAccountId GIRO = new BankAccountId("giro");
    private static final BankLineId LINE = new BankLineId("ln-1");
    private static final BankLineId OTHER_LINE = new BankLineId("ln-2");
    private static final PaymentId SECOND = new PaymentId("pay-2");
    private static final AccountId NOBODY = new AccountId("nobody");

    @RegisterExtension private final Decided ar = new Decided();

    private static BankAccount account(@Nullable AccountId receipts) {
        return new BankAccount("Giro", null, "021000021", "9990001", null, USD, receipts, null);
    }

    private static BankAccountSet set() {
        return new BankAccountSet(BOOK, GIRO, account(null), march(1));
    }

    private static BankLineRecorded line(
            BankLineId line, String amount, @Nullable PaymentId payment) {
        return new BankLineRecorded(
                BOOK,
                line,
                GIRO,
                new BankStatementId("st"),
                new BankLine(
                        BankLineKind.RECEIPT,
                        usd(amount),
                        march(10),
                        march(11),
                        PaymentMethod.WIRE,
                        "ref",
                        "text"),
                payment);
    }

    private static PaymentPosted posted(PaymentId payment, String amount) {
        return new PaymentPosted(
                BOOK,
                payment,
                ACME,
                usd(amount),
                PaymentMethod.WIRE,
                march(9),
                march(9),
                null,
                null,
                List.of());
    }

    private static PaymentReversed reversed(PaymentId payment, String amount) {
        return new PaymentReversed(
                BOOK,
                payment,
                ACME,
                usd(amount),
                ReversalReason.RETURNED,
                null,
                march(12),
                List.of());
    }

    private static RecordBankLine record(BankLineRecorded line) {
        return new RecordBankLine(line, "ann", march(20));
    }

    private static MatchBankLine match(PaymentId... payments) {
        return new MatchBankLine(BOOK, LINE, List.of(payments), null, "ann", march(20));
    }

    private static BankLineMatched matched(BankLineId line, String amount, PaymentId... payments) {
        return new BankLineMatched(
                BOOK, line, GIRO, usd(amount), List.of(payments), null, "ann", march(20));
    }

    private static BankReconciliationSignedOff signedOff(int day, String balance) {
        return new BankReconciliationSignedOff(
                BOOK, GIRO, march(day), usd(balance), usd("0"), 0, usd("0"), 0, null, "ann");
    }

    private static List<ArEvent> twoPayments(ArEvent... lines) {
        var past = new ArrayList<ArEvent>();
        past.addAll(List.of(set(), opened(), posted(PAYMENT, "60"), posted(SECOND, "40")));
        past.addAll(List.of(lines));
        return past;
    }

    @Test
    void anAccountIsSetFromADateOn() {
        var command = new SetBankAccount(BOOK, GIRO, account(null), march(1));
        ar.given().when(command).records(set());
        ar.given(set()).when(command).recordsNothing();
        ar.given(set())
                .when(new SetBankAccount(BOOK, new BankAccountId("x"), account(null), march(2)))
                .isRefused(BankReason.BANK_NUMBER_TAKEN);
    }

    @Test
    void receiptsWaitOnAnAccountOfNobody() {
        var command = new SetBankAccount(BOOK, GIRO, account(ACME), march(1));
        ar.given().when(command).isRefused(SharedReason.ACCOUNT_UNKNOWN);
        ar.given(opened()).when(command).isRefused(BankReason.RECEIPTS_OF_SOMEBODY);
        var nobody =
                new AccountOpened(
                        BOOK,
                        NOBODY,
                        "Nobody",
                        AccountKind.UNIDENTIFIED,
                        USD,
                        CreditTerms.net(0),
                        march(1));
        ar.given(nobody)
                .when(new SetBankAccount(BOOK, GIRO, account(NOBODY), march(1)))
                .records(new BankAccountSet(BOOK, GIRO, account(NOBODY), march(1)));
    }

    @Test
    void aLineIsRecordedOnceHoweverOftenItIsRead() {
        ar.given(set()).when(record(line(LINE, "100", null))).records(line(LINE, "100", null));
        ar.given(set(), line(LINE, "100", null))
                .when(record(line(LINE, "100", null)))
                .recordsNothing();
        ar.given(set(), line(LINE, "100", null))
                .when(record(line(LINE, "100.01", null)))
                .isRefused(BankReason.LINE_DIFFERS);
    }

    @Test
    void aLineWhosePaymentCouldNotBePostedIsMatchedWhenItIs() {
        ar.given(set(), line(LINE, "100", null))
                .when(record(line(LINE, "100", PAYMENT)))
                .records(matched(LINE, "100", PAYMENT));
        ar.given(set(), line(LINE, "100", PAYMENT))
                .when(record(line(LINE, "100", PAYMENT)))
                .recordsNothing();
        var unmatched =
                new BankLineUnmatched(
                        BOOK,
                        LINE,
                        GIRO,
                        usd("100"),
                        List.of(PAYMENT),
                        "not his",
                        "ann",
                        march(20));
        ar.given(set(), line(LINE, "100", PAYMENT), unmatched)
                .when(record(line(LINE, "100", PAYMENT)))
                .recordsNothing();
    }

    @Test
    void isMatchedWithPaymentsThatAddUpToIt() {
        List<ArEvent> past = twoPayments(line(LINE, "100", null));
        ar.given(past).when(match(PAYMENT, SECOND)).records(matched(LINE, "100", PAYMENT, SECOND));
        ar.given(past, matched(LINE, "100", PAYMENT, SECOND))
                .when(match(PAYMENT, SECOND))
                .recordsNothing();
        ar.given(past).when(match(PAYMENT)).isRefused(BankReason.MATCH_DIFFERS);
        ar.given(past, matched(LINE, "100", PAYMENT, SECOND))
                .when(match(PAYMENT))
                .isRefused(BankReason.LINE_MATCHED);
        ar.given(past).when(match(new PaymentId("none"))).isRefused(SharedReason.PAYMENT_UNKNOWN);
        ar.given(set()).when(match(PAYMENT)).isRefused(BankReason.BANK_LINE_UNKNOWN);
    }

    @Test
    void aPaymentStandsAgainstOneLineEachWay() {
        List<ArEvent> past = twoPayments(line(LINE, "60", null), line(OTHER_LINE, "60", PAYMENT));
        ar.given(past).when(match(PAYMENT)).isRefused(BankReason.PAYMENT_MATCHED);
        List<ArEvent> back = twoPayments(line(OTHER_LINE, "60", PAYMENT), line(LINE, "-60", null));
        ar.given(back).when(match(PAYMENT)).isRefused(BankReason.PAYMENT_STANDS);
        ar.given(back, reversed(PAYMENT, "60"))
                .when(match(PAYMENT))
                .records(matched(LINE, "-60", PAYMENT));
    }

    @Test
    void aLineCanBeSaidToBeSomethingElse() {
        var command = new MatchBankLine(BOOK, LINE, List.of(), "the bank's fee", "ann", march(20));
        ar.given(set(), line(LINE, "-5", null))
                .when(command)
                .records(
                        new BankLineMatched(
                                BOOK,
                                LINE,
                                GIRO,
                                usd("-5"),
                                List.of(),
                                "the bank's fee",
                                "ann",
                                march(20)));
    }

    @Test
    void whatIsMatchedCanBeTakenBack() {
        var command = new UnmatchBankLine(BOOK, LINE, "not his", "ann", march(20));
        ar.given(set(), line(LINE, "100", PAYMENT))
                .when(command)
                .records(
                        new BankLineUnmatched(
                                BOOK,
                                LINE,
                                GIRO,
                                usd("100"),
                                List.of(PAYMENT),
                                "not his",
                                "ann",
                                march(20)));
        ar.given(set(), line(LINE, "100", null))
                .when(command)
                .isRefused(BankReason.LINE_NOT_MATCHED);
    }

    @Test
    void aDayIsSignedOffAndStaysAsItIsUntilItIsOpenedAgain() {
        var sign = new SignOffBankReconciliation(signedOff(10, "100"));
        ar.given().when(sign).isRefused(BankReason.BANK_ACCOUNT_UNKNOWN);
        ar.given(set()).when(sign).records(signedOff(10, "100"));
        ar.given(set(), signedOff(10, "100")).when(sign).recordsNothing();
        ar.given(set(), signedOff(10, "100"))
                .when(new SignOffBankReconciliation(signedOff(9, "1")))
                .isRefused(BankReason.SIGNED_OFF);
        List<ArEvent> past = twoPayments(line(LINE, "100", null), signedOff(10, "100"));
        ar.given(past).when(match(PAYMENT, SECOND)).isRefused(BankReason.SIGNED_OFF);
        var reopen = new ReopenBankReconciliation(BOOK, GIRO, march(10), "late", "bob");
        var reopened = new BankReconciliationReopened(BOOK, GIRO, march(10), "late", "bob");
        ar.given(set()).when(reopen).isRefused(BankReason.NOT_SIGNED_OFF);
        ar.given(past).when(reopen).records(reopened);
        ar.given(past, reopened)
                .when(match(PAYMENT, SECOND))
                .records(matched(LINE, "100", PAYMENT, SECOND));
    }
}
