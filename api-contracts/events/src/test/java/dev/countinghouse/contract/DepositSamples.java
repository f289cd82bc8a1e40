package dev.countinghouse.contract;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.deposit.CheckPresented;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.contract.deposit.DepositKind;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.List;

/** Samples of what happens to deposits. */
final class DepositSamples {

    private static final BookId BOOK = new BookId("north");
    private static final DepositId DEPOSIT = new DepositId("d-1");
    private static final BankAccountId BANK = new BankAccountId("giro");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private DepositSamples() {}

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static List<ArEvent> whole() {
        var item =
                new DepositItem(
                        ACCOUNT,
                        usd("84.00"),
                        PaymentMethod.CHECK,
                        "104",
                        "091000019",
                        "1234567",
                        DAY.minusDays(1),
                        "for inv-1");
        return List.of(
                new DepositOpened(
                        BOOK, DEPOSIT, BANK, DepositKind.CHECKS, DAY, usd("84.00"), "ann"),
                new DepositControlSet(BOOK, DEPOSIT, usd("85.00"), "counted again", "ann", DAY),
                new DepositBatchSet(BOOK, DEPOSIT, 1, usd("84.00"), 1, "ann", DAY),
                new DepositItemEntered(BOOK, DEPOSIT, 1, 1, item, "ann", DAY),
                new DepositItemRemoved(BOOK, DEPOSIT, 1, 1, item, "entered twice", "ann", DAY),
                new DepositPosted(
                        BOOK,
                        DEPOSIT,
                        BANK,
                        usd("84.00"),
                        List.of(new PaymentId("deposit-d-1-1")),
                        "bob",
                        DAY),
                new DepositCancelled(BOOK, DEPOSIT, "opened twice", "ann", DAY),
                new CheckPresented(
                        BOOK,
                        new PaymentId("lockbox-1"),
                        "091000019",
                        "1234567",
                        "105",
                        usd("84.00"),
                        DAY));
    }

    /** Only of those that can leave something out. */
    static List<ArEvent> least() {
        var item =
                new DepositItem(
                        ACCOUNT, usd("84.00"), PaymentMethod.CASH, null, null, null, null, null);
        return List.of(
                new DepositItemEntered(BOOK, DEPOSIT, 1, 1, item, "ann", DAY),
                new DepositItemRemoved(BOOK, DEPOSIT, 1, 1, item, "entered twice", "ann", DAY));
    }
}
