package dev.countinghouse.contract;

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
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.List;

/** Samples of what happens at banks. */
final class BankSamples {

    private static final BookId BOOK = new BookId("north");
    private static final BankAccountId BANK = new BankAccountId("giro");
    private static final BankStatementId STATEMENT = new BankStatementId("st-1");
    private static final BankLineId LINE = new BankLineId("ln-1");
    private static final PaymentId PAYMENT = new PaymentId("bank-ln-1");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final String FILE =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private BankSamples() {}

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static List<ArEvent> whole() {
        return List.of(
                new BankAccountSet(
                        BOOK,
                        BANK,
                        new BankAccount(
                                "Current account",
                                "DE89370400440532013000",
                                "021000021",
                                "9990001",
                                "2025",
                                Currencies.of("USD"),
                                new AccountId("unidentified"),
                                true),
                        DAY),
                new BankStatementReceived(
                        BOOK,
                        STATEMENT,
                        BANK,
                        "camt.053",
                        "2026-41",
                        usd("100.00"),
                        usd("84.00"),
                        DAY,
                        DAY,
                        2,
                        FILE,
                        "41.xml"),
                new BankLineRecorded(
                        BOOK,
                        LINE,
                        BANK,
                        STATEMENT,
                        new BankLine(
                                BankLineKind.RECEIPT,
                                usd("84.00"),
                                DAY,
                                DAY.plusDays(1),
                                PaymentMethod.WIRE,
                                "ref-7",
                                "invoice 7\nthanks"),
                        PAYMENT),
                new BankLineMatched(
                        BOOK,
                        LINE,
                        BANK,
                        usd("84.00"),
                        List.of(PAYMENT),
                        "of two invoices",
                        "ann",
                        DAY),
                new BankLineUnmatched(
                        BOOK, LINE, BANK, usd("84.00"), List.of(PAYMENT), "another's", "ann", DAY),
                new BankReconciliationSignedOff(
                        BOOK,
                        BANK,
                        DAY,
                        usd("84.00"),
                        usd("-5.00"),
                        1,
                        usd("20.00"),
                        2,
                        "the fee",
                        "ann"),
                new BankReconciliationReopened(BOOK, BANK, DAY, "a late return", "bob"));
    }

    static List<ArEvent> least() {
        return List.of(
                new BankAccountSet(
                        BOOK,
                        BANK,
                        new BankAccount(
                                "Current account",
                                null,
                                null,
                                null,
                                null,
                                Currencies.of("USD"),
                                null,
                                null),
                        DAY),
                new BankStatementReceived(
                        BOOK, STATEMENT, BANK, "mt942", null, null, null, DAY, DAY, 2, FILE, null),
                new BankLineRecorded(
                        BOOK,
                        LINE,
                        BANK,
                        STATEMENT,
                        new BankLine(
                                BankLineKind.OTHER,
                                usd("-5.00"),
                                DAY,
                                DAY,
                                PaymentMethod.OTHER,
                                null,
                                null),
                        null),
                new BankLineMatched(BOOK, LINE, BANK, usd("84.00"), List.of(), null, "ann", DAY),
                new BankReconciliationSignedOff(
                        BOOK,
                        BANK,
                        DAY,
                        usd("84.00"),
                        usd("0.00"),
                        0,
                        usd("0.00"),
                        0,
                        null,
                        "ann"));
    }
}
