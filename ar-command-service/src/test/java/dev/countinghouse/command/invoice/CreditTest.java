package dev.countinghouse.command.invoice;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.Decided;
import dev.countinghouse.command.Reason;
import dev.countinghouse.command.Servers;
import dev.countinghouse.command.account.AccountReason;
import dev.countinghouse.command.account.HoldAccount;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.account.ReleaseAccount;
import dev.countinghouse.command.account.SetCreditLimit;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.book.SetCreditPolicy;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.issuing.IssuingReason;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.account.AccountCreditLimitSet;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountReleased;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class CreditTest {

    private static final InvoiceId THIRD = new InvoiceId("inv-3");

    @RegisterExtension private final Decided ar = new Decided();

    private static IssueInvoice issue(InvoiceId invoice, String amount, LocalDate date) {
        return new IssueInvoice(
                BOOK,
                invoice,
                null,
                "INV-",
                ACME,
                USD,
                date,
                List.of(
                        new OrderedLine(
                                "Work", BigDecimal.ONE, new BigDecimal(amount), List.of(), null)),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static AccountCreditLimitSet limit(@Nullable String amount, LocalDate date) {
        return new AccountCreditLimitSet(
                BOOK, ACME, amount == null ? null : usd(amount), "agreed", date);
    }

    @Test
    void anAccountOwesUpToItsLimit() {
        ar.given(opened(), limit("100", march(1)), issued(FIRST, "60"))
                .when(issue(THIRD, "40", march(3)))
                .records(InvoiceIssued.class);
        ar.given(opened(), limit("100", march(1)), issued(FIRST, "60"))
                .when(issue(THIRD, "40.01", march(3)))
                .isRefused(IssuingReason.CREDIT_LIMIT_EXCEEDED);
    }

    @Test
    void whatCountsIsWhatTheAccountOwesInAll() {
        var limit = limit("100", march(1));
        ar.given(opened(), limit, issued(FIRST, "60"), posted("60", part(1, FIRST, "60")))
                .when(issue(THIRD, "100", march(3)))
                .records(InvoiceIssued.class);
        ar.given(opened(), limit, issued(FIRST, "60"), posted("60"))
                .when(issue(THIRD, "100", march(3)))
                .records(InvoiceIssued.class);
        ar.given(opened(), limit, issued(FIRST, "60"), voided(FIRST, "60"))
                .when(issue(THIRD, "100", march(3)))
                .records(InvoiceIssued.class);
        ar.given(opened(), limit, adjusted(null, AdjustmentKind.CREDIT_MEMO, "-10"))
                .when(issue(THIRD, "110.01", march(3)))
                .isRefused(IssuingReason.CREDIT_LIMIT_EXCEEDED);
        ar.given(opened(), limit, adjusted(null, AdjustmentKind.DEBIT_MEMO, "10"))
                .when(issue(THIRD, "90.01", march(3)))
                .isRefused(IssuingReason.CREDIT_LIMIT_EXCEEDED);
    }

    @Test
    void aLimitCountsFromItsDateOnUntilItIsTakenAway() {
        var april = limit("10", april(1));
        ar.given(opened(), april).when(issue(THIRD, "11", march(31))).records(InvoiceIssued.class);
        ar.given(opened(), april)
                .when(issue(THIRD, "11", april(1)))
                .isRefused(IssuingReason.CREDIT_LIMIT_EXCEEDED);
        ar.given(opened(), april, limit(null, april(2)))
                .when(issue(THIRD, "11", april(2)))
                .records(InvoiceIssued.class);
    }

    @Test
    void anAccountOnHoldIsNotInvoicedUntilItIsReleased() {
        var held = new AccountHeld(BOOK, ACME, "late", march(5));
        ar.given(opened(), held).when(issue(THIRD, "1", march(4))).records(InvoiceIssued.class);
        ar.given(opened(), held)
                .when(issue(THIRD, "1", march(5)))
                .isRefused(IssuingReason.ACCOUNT_ON_HOLD);
        ar.given(opened(), held, new AccountReleased(BOOK, ACME, "paid", march(6)))
                .when(issue(THIRD, "1", march(6)))
                .records(InvoiceIssued.class);
    }

    @Test
    void aBookThatFlagsIssuesItAndSaysWhatWasPassedOver() {
        var flag = new BookCreditPolicySet(BOOK, CreditPolicy.FLAG, march(4));
        var limit = limit("10", march(1));
        ar.given(opened(), flag, limit)
                .when(issue(THIRD, "11", march(3)))
                .isRefused(IssuingReason.CREDIT_LIMIT_EXCEEDED);
        try (Book book = Book.inMemory()) {
            book.accept(open());
            book.accept(new SetCreditLimit(BOOK, ACME, usd("10"), "new", march(1)));
            book.accept(new SetCreditPolicy(BOOK, CreditPolicy.FLAG, march(1)));
            assertThat(book.accept(issue(FIRST, "10", march(2))).status()).isNull();
            Receipt over = book.accept(issue(SECOND, "1", march(2)));
            assertThat(over.status()).isEqualTo("flagged");
            assertThat(book.accept(issue(SECOND, "1", march(2)))).isEqualTo(over);
            book.accept(new HoldAccount(BOOK, ACME, "late", march(3)));
            book.accept(issue(THIRD, "1", march(3)));
            assertThat(book.events(InvoiceFlagged.class))
                    .containsExactly(
                            new InvoiceFlagged(BOOK, SECOND, ACME, false, usd("10"), march(2)),
                            new InvoiceFlagged(BOOK, THIRD, ACME, true, usd("10"), march(3)));
        }
    }

    @Test
    void setsALimitAndHoldsAndReleasesOnce() {
        ar.given(opened())
                .when(new SetCreditLimit(BOOK, ACME, usd("5"), "agreed", march(2)))
                .records(limit("5", march(2)));
        ar.given(opened(), limit("5", march(2)))
                .when(new SetCreditLimit(BOOK, ACME, usd("5"), "again", march(3)))
                .recordsNothing();
        var held = new AccountHeld(BOOK, ACME, "late", march(5));
        ar.given(opened()).when(new HoldAccount(BOOK, ACME, "late", march(5))).records(held);
        ar.given(opened(), held)
                .when(new HoldAccount(BOOK, ACME, "later", march(6)))
                .recordsNothing();
        ar.given(opened(), held)
                .when(new ReleaseAccount(BOOK, ACME, "paid", march(6)))
                .records(new AccountReleased(BOOK, ACME, "paid", march(6)));
        ar.given(opened())
                .when(new ReleaseAccount(BOOK, ACME, "paid", march(6)))
                .isRefused(AccountReason.ACCOUNT_NOT_HELD);
        ar.given(opened(), held)
                .when(new ReleaseAccount(BOOK, ACME, "paid", march(4)))
                .isRefused(AccountReason.ACCOUNT_NOT_HELD);
    }

    private static OpenAccount open() {
        return new OpenAccount(
                BOOK, ACME, "Acme Ltd", AccountKind.CUSTOMER, USD, CreditTerms.net(30), march(1));
    }

    private static PostPayment payment(String id, String amount) {
        return new PostPayment(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.CHECK,
                march(3),
                march(3),
                null,
                null,
                List.of());
    }

    /**
     * From two instances at once, and over a restart: the sums that they remember never mislead.
     */
    @Test
    void noRaceTakesAnAccountAboveItsLimit() {
        try (HikariDataSource database = Servers.database();
                var one = new PostgresEventStorageEngine(database);
                var two = new PostgresEventStorageEngine(database);
                Book here = new Book(one);
                Book there = new Book(two)) {
            here.accept(open());
            here.accept(new SetCreditLimit(BOOK, ACME, usd("10"), "new", march(1)));
            List<CompletableFuture<Receipt>> answers =
                    Book.race(
                            30,
                            i ->
                                    (i % 2 == 0 ? here : there)
                                            .send(issue(new InvoiceId("r-" + i), "1", march(2))));
            assertThat(answers.stream().filter(CreditTest::isAccepted))
                    .hasSizeLessThanOrEqualTo(10);
            fillUp(here);
            assertThat(owed(here)).isEqualTo(usd("10").minor());
            there.accept(payment("p-1", "3"));
            assertThat(here.refusal(issue(new InvoiceId("x"), "3.01", march(4))))
                    .isEqualTo(IssuingReason.CREDIT_LIMIT_EXCEEDED);
            here.accept(issue(new InvoiceId("x"), "3", march(4)));
            try (var three = new PostgresEventStorageEngine(database);
                    Book restarted = new Book(three)) {
                assertThat(restarted.refusal(issue(new InvoiceId("y"), "0.01", march(4))))
                        .isEqualTo(IssuingReason.CREDIT_LIMIT_EXCEEDED);
            }
        }
    }

    /** Issues until it is refused. */
    private static void fillUp(Book book) {
        Reason refused =
                IntStream.range(0, 11)
                        .mapToObj(i -> book.refusal(issue(new InvoiceId("f-" + i), "1", march(2))))
                        .filter(reason -> reason != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(refused).isEqualTo(IssuingReason.CREDIT_LIMIT_EXCEEDED);
    }

    private static boolean isAccepted(CompletableFuture<Receipt> answer) {
        return !answer.isCompletedExceptionally();
    }

    private static long owed(Book book) {
        return book.events(MoneyEvent.class).stream()
                .flatMap(event -> event.movements().stream())
                .mapToLong(movement -> movement.amount().minor())
                .sum();
    }
}
