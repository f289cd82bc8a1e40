package dev.countinghouse.command.deposit;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;
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
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

/** Row A11 of the field: what may be entered in a deposit, and when it may be posted. */
class DepositRulesTest {

    private static final BankAccountId GIRO = new BankAccountId("giro");
    private static final DepositId DEPOSIT = new DepositId("d");
    private static final PaymentId PAID = new PaymentId("deposit-d-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static BankAccountSet bank() {
        return new BankAccountSet(
                BOOK,
                GIRO,
                new BankAccount("Giro", null, null, "9990001", null, USD, null, null),
                march(12));
    }

    private static DepositOpened begun(DepositId id, String control) {
        return new DepositOpened(
                BOOK, id, GIRO, DepositKind.CHECKS, march(10), usd(control), "ann");
    }

    private static OpenDeposit begin(BankAccountId to, Money control) {
        return new OpenDeposit(
                BOOK, DEPOSIT, to, DepositKind.CHECKS, march(10), control, "ann", LeftOpen.NOTHING);
    }

    private static DepositBatchSet batch(int number, String control, int count) {
        return new DepositBatchSet(BOOK, DEPOSIT, number, usd(control), count, "ann", march(10));
    }

    private static DepositItem item(String amount, @Nullable String check) {
        return new DepositItem(
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                check,
                check == null ? null : "091000019",
                check == null ? null : "1234567",
                null,
                null);
    }

    private static DepositItemEntered entered(DepositId id, int number, DepositItem item) {
        return new DepositItemEntered(BOOK, id, 1, number, item, "ann", march(10));
    }

    private static EnterDepositItem enter(int batch, DepositItem item) {
        return new EnterDepositItem(
                BOOK,
                DEPOSIT,
                batch,
                item.account(),
                item.amount(),
                null,
                item.reference(),
                item.routing(),
                item.bankAccount(),
                item.datedOn(),
                item.remittance(),
                "ann");
    }

    private static PaymentPosted paid(PaymentId id, String amount, @Nullable String reference) {
        return new PaymentPosted(
                BOOK,
                id,
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                march(10),
                march(10),
                reference,
                null,
                List.of());
    }

    private static DepositPosted posted() {
        return new DepositPosted(BOOK, DEPOSIT, GIRO, usd("60"), List.of(PAID), "bob", march(10));
    }

    private static PostDeposit post() {
        return new PostDeposit(BOOK, DEPOSIT, "bob");
    }

    private static ArEvent[] past(ArEvent... more) {
        List<ArEvent> past = new ArrayList<>(List.of(opened(), bank(), begun(DEPOSIT, "60")));
        past.addAll(List.of(more));
        return past.toArray(ArEvent[]::new);
    }

    @Test
    void goesToAnAccountOfTheBookInItsCurrency() {
        ar.given(bank()).when(begin(GIRO, usd("60"))).records(begun(DEPOSIT, "60"));
        ar.given(past()).when(begin(GIRO, usd("60"))).recordsNothing();
        ar.given(past()).when(begin(GIRO, usd("61"))).isRefused(SharedReason.ID_TAKEN);
        ar.given(bank())
                .when(begin(new BankAccountId("none"), usd("60")))
                .isRefused(DepositReason.DEPOSIT_BANK_UNKNOWN);
        ar.given(bank())
                .when(begin(GIRO, Money.parse("60", "EUR")))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void theLastWordOnABatchAndOnTheControlTotalCounts() {
        var again = new SetDepositBatch(BOOK, DEPOSIT, 1, usd("50"), 2, "ann");
        ar.given(past(batch(1, "60", 1))).when(again).records(batch(1, "50", 2));
        ar.given(past(batch(1, "50", 2))).when(again).recordsNothing();
        var other = new SetDepositControl(BOOK, DEPOSIT, usd("50"), "counted again", "ann");
        var set =
                new DepositControlSet(BOOK, DEPOSIT, usd("50"), "counted again", "ann", march(10));
        ar.given(past()).when(other).records(set);
        ar.given(past(set)).when(other).recordsNothing();
        ar.given(bank()).when(other).isRefused(DepositReason.DEPOSIT_UNKNOWN);
    }

    @Test
    void anItemGoesIntoABatchThatWantsIt() {
        DepositItem one = item("60", null);
        ar.given(past(batch(1, "60", 1))).when(enter(1, one)).records(entered(DEPOSIT, 1, one));
        ar.given(past()).when(enter(1, one)).isRefused(DepositReason.DEPOSIT_BATCH_UNKNOWN);
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one)))
                .when(enter(1, one))
                .isRefused(DepositReason.DEPOSIT_BATCH_FULL);
        ar.given(past(batch(1, "60", 1), posted()))
                .when(enter(1, one))
                .isRefused(DepositReason.DEPOSIT_ENDED);
    }

    @Test
    void aCheckComesOnceUntilItIsTakenOut() {
        DepositItem one = item("60", "0104");
        var other = new DepositId("other");
        ar.given(past(batch(1, "60", 1), begun(other, "60"), entered(other, 1, item("60", "104"))))
                .when(enter(1, one))
                .isRefused(DepositReason.CHECK_PRESENTED);
        ar.given(
                        past(
                                batch(1, "60", 1),
                                entered(other, 1, item("60", "104")),
                                new DepositItemRemoved(
                                        BOOK,
                                        other,
                                        1,
                                        1,
                                        item("60", "104"),
                                        "mistyped",
                                        "ann",
                                        march(10))))
                .when(enter(1, one))
                .records(entered(DEPOSIT, 1, one));
        var presented =
                new CheckPresented(
                        BOOK,
                        new PaymentId("box"),
                        "91000019",
                        "1234567",
                        "104",
                        usd("60"),
                        march(10));
        ar.given(past(batch(1, "60", 1), presented))
                .when(enter(1, one))
                .isRefused(DepositReason.CHECK_PRESENTED);
        ar.given(past(presented)).when(new PresentCheck(presented)).recordsNothing();
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one)))
                .when(new PresentCheck(presented))
                .isRefused(DepositReason.CHECK_PRESENTED);
    }

    @Test
    void aReferenceThatStandsIsNotEnteredAgain() {
        DepositItem one = item("60", "104");
        ar.given(past(batch(1, "60", 1), paid(new PaymentId("p"), "60", "104")))
                .when(enter(1, one))
                .isRefused(DepositReason.REFERENCE_POSTED);
        ar.given(past(batch(1, "60", 2), entered(DEPOSIT, 1, item("59", "104"))))
                .when(enter(1, one))
                .isRefused(DepositReason.REFERENCE_POSTED);
    }

    @Test
    void isPostedWholeWhenAllOfItTies() {
        DepositItem one = item("60", "104");
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one)))
                .when(post())
                .records(paid(PAID, "60", "104"), posted());
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one), posted()))
                .when(post())
                .recordsNothing();
        ar.given(past(batch(1, "60", 2), entered(DEPOSIT, 1, one)))
                .when(post())
                .isRefused(DepositReason.DEPOSIT_DIFFERS);
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, item("59.99", null))))
                .when(post())
                .isRefused(DepositReason.DEPOSIT_DIFFERS);
        ar.given(past(batch(1, "59", 1), entered(DEPOSIT, 1, item("59", null))))
                .when(post())
                .isRefused(DepositReason.DEPOSIT_DIFFERS);
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one), paid(PAID, "1", null)))
                .when(post())
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void whatIsTakenOutWasInIt() {
        DepositItem one = item("60", null);
        var removal = new RemoveDepositItem(BOOK, DEPOSIT, 1, "mistyped", "ann");
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, one)))
                .when(removal)
                .records(
                        new DepositItemRemoved(
                                BOOK, DEPOSIT, 1, 1, one, "mistyped", "ann", march(10)));
        ar.given(past()).when(removal).isRefused(DepositReason.DEPOSIT_ITEM_UNKNOWN);
    }

    @Test
    void onlyAnEmptyOneIsGivenUp() {
        var cancel = new CancelDeposit(BOOK, DEPOSIT, "twice", "ann");
        var cancelled = new DepositCancelled(BOOK, DEPOSIT, "twice", "ann", march(10));
        ar.given(past()).when(cancel).records(cancelled);
        ar.given(past(cancelled)).when(cancel).recordsNothing();
        ar.given(past(batch(1, "60", 1), entered(DEPOSIT, 1, item("60", null))))
                .when(cancel)
                .isRefused(DepositReason.DEPOSIT_NOT_EMPTY);
    }
}
