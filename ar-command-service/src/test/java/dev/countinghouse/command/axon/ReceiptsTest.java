package dev.countinghouse.command.axon;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.KeptInMemory;
import dev.countinghouse.command.Receivables;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.adjustment.MakeAdjustment;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.command.payment.ReverseAllocation;
import dev.countinghouse.command.payment.ReversePayment;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.ReversalReason;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class ReceiptsTest {

    private final Book book = Book.inMemory();

    @AfterEach
    void close() {
        book.close();
    }

    private void openAccountWithAnInvoice() {
        book.accept(
                new OpenAccount(
                        BOOK,
                        ACME,
                        "Acme Ltd",
                        AccountKind.CUSTOMER,
                        USD,
                        CreditTerms.net(30),
                        march(1)));
        book.accept(issue("100"));
    }

    private static IssueInvoice issue(String amount) {
        var line = new OrderedLine("Work", BigDecimal.ONE, new BigDecimal(amount), List.of(), null);
        return new IssueInvoice(
                BOOK,
                FIRST,
                null,
                "INV-",
                ACME,
                USD,
                march(2),
                List.of(line),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static PostPayment post(
            String id, @Nullable String reference, Application... applications) {
        return new PostPayment(
                BOOK,
                new PaymentId(id),
                ACME,
                usd("50"),
                PaymentMethod.CHECK,
                march(10),
                march(10),
                reference,
                null,
                List.of(applications),
                false,
                false,
                new LeftOpen(reference != null, false));
    }

    private static AllocatePayment allocate(String amount) {
        return new AllocatePayment(
                BOOK, PAYMENT, march(11), List.of(new Application(FIRST, usd(amount), null)));
    }

    private static ReversePayment bounce() {
        return new ReversePayment(
                BOOK,
                PAYMENT,
                ReversalReason.RETURNED,
                null,
                march(20),
                new ReversePayment.Fee(ADJUSTMENT, usd("25"), by("ann", usd("25"))));
    }

    @Test
    void aReceiptNamesWhatItIsAboutAndThePositionOfTheLastEvent() {
        openAccountWithAnInvoice();
        assertThat(book.accept(post("pay-1", null)))
                .isEqualTo(new Receipt("pay-1", 4, null, false));
        assertThat(book.accept(bounce())).isEqualTo(new Receipt("pay-1", 6, null, false));
        assertThat(book.events()).hasSize(5);
    }

    @Test
    void aRepeatByItsOwnIdGetsTheFirstReceipt() {
        openAccountWithAnInvoice();
        Receipt issued = book.accept(issue("100"));
        assertThat(issued).isEqualTo(new Receipt("inv-1", 3, null, false));
        Receipt posted = book.accept(post("pay-1", null));
        Receipt bounced = book.accept(bounce());
        assertThat(book.accept(post("pay-1", null))).isEqualTo(posted);
        assertThat(book.accept(bounce())).isEqualTo(bounced);
        assertThat(book.events()).hasSize(5);
    }

    @Test
    void weKnowWhetherItWasRecordedBefore() {
        openAccountWithAnInvoice();
        assertThat(book.wasRepeated(post("pay-1", null))).isFalse();
        assertThat(book.wasRepeated(post("pay-1", null))).isTrue();
    }

    @Test
    void aRepeatByItsReferenceGetsTheFirstReceipt() {
        openAccountWithAnInvoice();
        Receipt first = book.accept(post("pay-1", "check 7"));
        assertThat(book.accept(post("pay-2", "check 7"))).isEqualTo(first);
    }

    @Test
    void aRepeatedReversalOfAnAllocationGetsTheReceiptOfThatOne() {
        openAccountWithAnInvoice();
        book.accept(post("pay-1", null, new Application(FIRST, usd("10"), null)));
        book.accept(allocate("10"));
        Receipt first = book.accept(new ReverseAllocation(BOOK, PAYMENT, 1, "wrong", march(12)));
        book.accept(new ReverseAllocation(BOOK, PAYMENT, 2, "wrong", march(12)));
        assertThat(book.accept(new ReverseAllocation(BOOK, PAYMENT, 1, "wrong", march(12))))
                .isEqualTo(first);
    }

    @Test
    void aProposalSaysSoEachTime() {
        openAccountWithAnInvoice();
        var large =
                new MakeAdjustment(
                        BOOK,
                        ADJUSTMENT,
                        ACME,
                        FIRST,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-30"),
                        false,
                        "agreed",
                        march(15),
                        by("ann", usd("10")));
        var first = new Receipt("adj-1", 4, "proposed", false);
        assertThat(book.accept(large)).isEqualTo(first);
        assertThat(book.accept(large)).isEqualTo(first);
        Receipt byKey =
                book.send(
                                new MakeAdjustment(
                                        BOOK,
                                        new AdjustmentId("adj-2"),
                                        ACME,
                                        FIRST,
                                        AdjustmentKind.CREDIT_MEMO,
                                        usd("-30"),
                                        false,
                                        "agreed",
                                        march(15),
                                        by("ann", usd("10"))),
                                "k",
                                "d")
                        .join();
        assertThat(byKey.status()).isEqualTo("proposed");
        assertThat(book.send(large, "k", "d").join())
                .isEqualTo(new Receipt("receipt-of-k", 5, "proposed", false));
    }

    @Test
    void theSameKeyAndTheSameRequestHappenOnce() {
        openAccountWithAnInvoice();
        book.accept(post("pay-1", null));
        Receipt first = book.send(allocate("10"), "key", "digest").join();
        Receipt second = book.send(allocate("10"), "key", "digest").join();
        assertThat(second.position()).isEqualTo(first.position()).isEqualTo(5);
        assertThat(book.events(PaymentAllocated.class)).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        openAccountWithAnInvoice();
        book.accept(post("pay-1", null));
        book.send(allocate("10"), "key", "digest").join();
        assertThat(Book.refusal(book.send(allocate("11"), "key", "other digest")))
                .isEqualTo(SharedReason.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void theKeyOfARequestThatFoundEverythingDoneIsItsOwn() {
        openAccountWithAnInvoice();
        Receipt first = book.accept(post("pay-1", "check 7"));
        assertThat(book.send(post("pay-2", "check 7"), "key", "digest").join()).isEqualTo(first);
        assertThat(book.send(post("pay-3", "check 7"), "key", "digest").join()).isEqualTo(first);
        assertThat(Book.refusal(book.send(post("pay-1", "check 7"), "key", "other digest")))
                .isEqualTo(SharedReason.IDEMPOTENCY_KEY_REUSED);
        assertThat(book.events()).hasSize(3);
    }

    @Test
    void aRequestThatFoundEverythingDoneIsAnsweredAlikeWhenItNoLongerWouldBe() {
        openAccountWithAnInvoice();
        book.accept(post("pay-1", "check 7"));
        Receipt first = book.send(post("pay-2", "check 7"), "key", "digest").join();
        Receipt bounced = book.accept(bounce());
        assertThat(bounced.position()).isGreaterThan(first.position());
        var another = new PaymentId("pay-1");
        assertThat(book.refusal(new AllocatePayment(BOOK, another, march(21), List.of(applied()))))
                .isEqualTo(SharedReason.PAYMENT_REVERSED);
        assertThat(
                        book.send(
                                        new AllocatePayment(
                                                BOOK, another, march(21), List.of(applied())),
                                        "key",
                                        "digest")
                                .join())
                .as("whatever the request would be decided now")
                .isEqualTo(first);
    }

    private static Application applied() {
        return new Application(FIRST, usd("1"), null);
    }

    @Test
    void aRequestWithAKeyMustNameItsBookAndHaveADigest() {
        var commands =
                new Commands(
                        Receivables.on(
                                        new InMemoryEventStorageEngine(),
                                        new KeptInMemory(),
                                        new SimpleMeterRegistry())
                                .start());
        assertThatThrownBy(
                        () ->
                                commands.send(
                                                allocate("1"),
                                                Map.of(EventMetadata.IDEMPOTENCY_KEY, "k"))
                                        .join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                commands.send(
                                                allocate("1"),
                                                Map.of(
                                                        "book",
                                                        BOOK.value(),
                                                        EventMetadata.IDEMPOTENCY_KEY,
                                                        "k"))
                                        .join())
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventsSayWhoAskedForThemAndNothingElse() {
        var engine = new InMemoryEventStorageEngine();
        try (var other = new Book(engine)) {
            var commands =
                    new Commands(
                            Receivables.on(engine, new KeptInMemory(), new SimpleMeterRegistry())
                                    .start());
            Map<String, String> asked =
                    Map.of(
                            "book",
                            BOOK.value(),
                            EventMetadata.ACTOR,
                            "ann",
                            EventMetadata.SOURCE,
                            "bank.csv:7",
                            EventMetadata.TRACE,
                            "00-1",
                            EventMetadata.IDEMPOTENCY_KEY,
                            "k",
                            EventMetadata.REQUEST_DIGEST,
                            "d",
                            EventMetadata.RECEIPT,
                            "acme",
                            "password",
                            "secret");
            commands.send(
                            new OpenAccount(
                                    BOOK,
                                    ACME,
                                    "Acme Ltd",
                                    AccountKind.CUSTOMER,
                                    USD,
                                    CreditTerms.net(30),
                                    march(1)),
                            asked)
                    .join();
            Map<String, String> kept = new HashMap<>(other.messages().getFirst().metadata());
            assertThat(kept)
                    .containsOnlyKeys(
                            EventMetadata.ACTOR,
                            EventMetadata.SOURCE,
                            EventMetadata.TRACE,
                            EventMetadata.IDEMPOTENCY_KEY,
                            EventMetadata.REQUEST_DIGEST,
                            EventMetadata.RECEIPT)
                    .containsEntry(EventMetadata.ACTOR, "ann");
        }
    }

    /**
     * Between the search for its key and the reading of its facts, a request's twin is recorded.
     */
    @Test
    void aTwinThatWasRecordedBetweenTwoReadsIsAnsweredAlike() {
        var reads = new AtomicInteger(Integer.MIN_VALUE);
        var twin = new ArrayList<Runnable>();
        var engine =
                new InterceptedEngine() {
                    @Override
                    void beforeRead() {
                        if (reads.incrementAndGet() == 2) twin.forEach(Runnable::run);
                    }
                };
        try (var raced = new Book(engine)) {
            raced.accept(
                    new OpenAccount(
                            BOOK,
                            ACME,
                            "Acme Ltd",
                            AccountKind.CUSTOMER,
                            USD,
                            CreditTerms.net(30),
                            march(1)));
            raced.accept(issue("100"));
            raced.accept(post("pay-1", null));
            twin.add(() -> raced.send(allocate("50"), "key", "digest").join());
            reads.set(0);

            Receipt late = raced.send(allocate("50"), "key", "digest").join();

            assertThat(late).isEqualTo(new Receipt("receipt-of-key", 5, null, false));
            assertThat(raced.events(PaymentAllocated.class)).hasSize(1);
        }
    }
}
