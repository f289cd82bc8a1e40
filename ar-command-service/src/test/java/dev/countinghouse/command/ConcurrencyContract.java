package dev.countinghouse.command;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.adjustment.ApproveAdjustment;
import dev.countinghouse.command.adjustment.DeclineAdjustment;
import dev.countinghouse.command.adjustment.MakeAdjustment;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.dispute.OpenDispute;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.IssuingReason;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.command.period.ClosePeriod;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.period.PeriodClosed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must hold when many decide at once, on whichever engine. */
abstract class ConcurrencyContract {

    private static final int RIVALS = 16;

    /** On an empty store. */
    abstract Book book();

    static OpenAccount open() {
        return new OpenAccount(
                BOOK, ACME, "Acme Ltd", AccountKind.CUSTOMER, USD, CreditTerms.net(30), march(1));
    }

    static IssueInvoice issue(String id, @Nullable String number, String amount) {
        var line = new OrderedLine("Work", BigDecimal.ONE, new BigDecimal(amount), List.of(), null);
        return new IssueInvoice(
                BOOK,
                new InvoiceId(id),
                number == null ? null : new InvoiceNumber(number),
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

    static PostPayment post(
            String id, @Nullable String reference, String amount, Application... applications) {
        return new PostPayment(
                BOOK,
                new PaymentId(id),
                ACME,
                usd(amount),
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

    static Application to(String invoice, String amount) {
        return new Application(new InvoiceId(invoice), usd(amount), null);
    }

    /** As a client does that is told to come back. */
    static List<CompletableFuture<Receipt>> persistently(Book book, List<?> commands) {
        return Book.race(commands.size(), i -> persistently(book, commands.get(i), 20));
    }

    static CompletableFuture<Receipt> persistently(Book book, Object command, int tries) {
        return book.send(command)
                .exceptionallyCompose(
                        failure ->
                                tries > 1 && failure.getCause() instanceof Contention
                                        ? persistently(book, command, tries - 1)
                                        : CompletableFuture.failedFuture(failure));
    }

    static List<@Nullable Reason> refusals(List<CompletableFuture<Receipt>> answers) {
        List<@Nullable Reason> refusals = new ArrayList<>();
        answers.forEach(answer -> refusals.add(Book.refusal(answer)));
        return refusals;
    }

    @Test
    void racingForOneInvoiceExactlyAsManyWinAsItHasRoomFor() {
        try (Book book = book()) {
            book.accept(open());
            book.accept(issue("inv", "N-1", "50"));
            List<PostPayment> posts =
                    IntStream.range(0, RIVALS)
                            .mapToObj(i -> post("pay-" + i, null, "10", to("inv", "10")))
                            .toList();

            List<@Nullable Reason> refusals = refusals(persistently(book, posts));

            assertThat(refusals).filteredOn(Objects::isNull).hasSize(5);
            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .hasSize(RIVALS - 5)
                    .containsOnly(SharedReason.EXCEEDS_INVOICE);
            assertThat(book.events(PaymentPosted.class)).hasSize(5);
        }
    }

    @Test
    void racingForOnePaymentNeverAppliesItTwice() {
        try (Book book = book()) {
            book.accept(open());
            for (int i = 0; i < RIVALS; i++) book.accept(issue("inv-" + i, "N-" + i, "10"));
            book.accept(post("pay", null, "45"));
            List<AllocatePayment> allocations =
                    IntStream.range(0, RIVALS)
                            .mapToObj(
                                    i ->
                                            new AllocatePayment(
                                                    BOOK,
                                                    new PaymentId("pay"),
                                                    march(11),
                                                    List.of(to("inv-" + i, "10"))))
                            .toList();

            List<@Nullable Reason> refusals = refusals(persistently(book, allocations));

            assertThat(refusals).filteredOn(Objects::isNull).hasSize(4);
            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .containsOnly(SharedReason.EXCEEDS_CREDIT);
            assertThat(
                            book.events(PaymentAllocated.class).stream()
                                    .map(e -> e.allocations().getFirst().number()))
                    .containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void disputesOfOneInvoiceNeverHoldMoreThanItHasOpen() {
        try (Book book = book()) {
            book.accept(open());
            book.accept(issue("inv", "N-1", "50"));
            List<OpenDispute> disputes =
                    IntStream.range(0, RIVALS).mapToObj(ConcurrencyContract::dispute).toList();

            List<@Nullable Reason> refusals = refusals(persistently(book, disputes));

            assertThat(refusals).filteredOn(Objects::isNull).hasSize(5);
            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .hasSize(RIVALS - 5)
                    .containsOnly(SharedReason.EXCEEDS_DISPUTABLE);
            assertThat(book.events(DisputeOpened.class)).hasSize(5);
        }
    }

    private static OpenDispute dispute(int number) {
        return new OpenDispute(
                BOOK,
                new DisputeId("dsp-" + number),
                new InvoiceId("inv"),
                null,
                DisputeKind.DISPUTE,
                ReasonCode.PRICE,
                null,
                usd("10"),
                null,
                march(10),
                "person-" + number,
                LeftOpen.NOTHING);
    }

    @Test
    void overlappingPaymentsNeverTakeAnInvoiceBelowZero() {
        try (Book book = book()) {
            book.accept(open());
            for (int i = 0; i < 4; i++) book.accept(issue("inv-" + i, "N-" + i, "30"));
            List<PostPayment> posts =
                    IntStream.range(0, RIVALS)
                            .mapToObj(
                                    i ->
                                            post(
                                                    "pay-" + i,
                                                    null,
                                                    "20",
                                                    to("inv-" + i % 4, "10"),
                                                    to("inv-" + (i + 1) % 4, "10")))
                            .toList();

            persistently(book, posts);

            Map<InvoiceId, Long> applied = new HashMap<>();
            book.events(PaymentPosted.class)
                    .forEach(
                            e ->
                                    e.allocations()
                                            .forEach(
                                                    part ->
                                                            applied.merge(
                                                                    part.invoice(),
                                                                    part.amount().minor(),
                                                                    Long::sum)));
            // every payment takes from two neighbours, so that six of them always find room
            assertThat(book.events(PaymentPosted.class)).hasSizeBetween(4, 6);
            assertThat(applied.values()).allMatch(minor -> minor <= 3_000);
        }
    }

    @Test
    void aSeriesStaysGaplessUnderParallelIssuersWhoeverIsRefused() {
        try (Book book = book()) {
            book.accept(open());
            book.accept(issue("taken", "N-1", "1"));
            List<Object> issues = new ArrayList<>();
            for (int i = 0; i < RIVALS * 3; i++) {
                issues.add(issue("good-" + i, null, "10"));
                if (i % 3 == 0) issues.add(issue("taken", null, "99"));
                if (i % 3 == 1) issues.add(issue("zero-" + i, null, "0"));
                if (i % 3 == 2) issues.add(issue("given-" + i, "N-1", "5"));
            }

            List<@Nullable Reason> refusals = refusals(persistently(book, issues));

            assertThat(refusals).filteredOn(Objects::isNull).hasSize(RIVALS * 3);
            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .containsOnly(
                            SharedReason.ID_TAKEN,
                            IssuingReason.TOTAL_NOT_POSITIVE,
                            IssuingReason.NUMBER_TAKEN);
            assertThat(book.events(InvoiceIssued.class).stream().skip(1).map(InvoiceIssued::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, RIVALS * 3)
                                    .mapToObj(n -> InvoiceNumber.inSeries("INV-", n))
                                    .toList());
        }
    }

    @Test
    void oneReferencePostedInParallelIsOnePaymentWithOneReceipt() {
        try (Book book = book()) {
            book.accept(open());
            List<PostPayment> posts =
                    IntStream.range(0, RIVALS)
                            .mapToObj(i -> post("pay-" + i, "check 7", "10"))
                            .toList();

            Set<Receipt> receipts =
                    persistently(book, posts).stream()
                            .map(CompletableFuture::join)
                            .collect(Collectors.toSet());

            assertThat(receipts).hasSize(1);
            assertThat(book.events(PaymentPosted.class)).hasSize(1);
        }
    }

    @Test
    void oneKeySentInParallelHappensOnceWithOneReceipt() {
        try (Book book = book()) {
            book.accept(open());
            book.accept(issue("inv", "N-1", "50"));
            book.accept(post("pay", null, "10"));
            var allocate =
                    new AllocatePayment(
                            BOOK, new PaymentId("pay"), march(11), List.of(to("inv", "10")));

            Set<Receipt> receipts =
                    Book.race(RIVALS, i -> book.send(allocate, "key", "digest")).stream()
                            .map(CompletableFuture::join)
                            .map(receipt -> new Receipt("", receipt.position(), null, false))
                            .collect(Collectors.toSet());

            assertThat(receipts).hasSize(1);
            assertThat(book.events(PaymentAllocated.class)).hasSize(1);
        }
    }

    @Test
    void nothingIsRecordedInAPeriodAfterItWasClosed() {
        try (Book book = book()) {
            book.accept(open());
            List<Object> commands = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) commands.add(post("pay-" + i, null, "1"));
            commands.add(RIVALS / 2, new ClosePeriod(BOOK, MARCH));

            List<@Nullable Reason> refusals = refusals(persistently(book, commands));

            List<ArEvent> events = book.events();
            int closed = events.indexOf(new PeriodClosed(BOOK, MARCH));
            assertThat(closed).isPositive();
            assertThat(events.subList(closed, events.size())).hasSize(1);
            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .hasSize(RIVALS - closed + 1)
                    .allMatch(SharedReason.PERIOD_CLOSED::equals);
        }
    }

    @Test
    void approvalAndDeclineNeverBothHappen() {
        try (Book book = book()) {
            book.accept(open());
            for (int i = 0; i < RIVALS; i++) {
                var id = new AdjustmentId("adj-" + i);
                book.accept(
                        new MakeAdjustment(
                                BOOK,
                                id,
                                ACME,
                                null,
                                AdjustmentKind.CREDIT_MEMO,
                                usd("-5"),
                                false,
                                "agreed",
                                march(3),
                                by("ann", usd("1"))));
                List<@Nullable Reason> refusals =
                        refusals(
                                persistently(
                                        book,
                                        List.of(
                                                new ApproveAdjustment(BOOK, id, "bob"),
                                                new DeclineAdjustment(
                                                        BOOK, id, "no", "cem", march(4)))));
                assertThat(refusals).filteredOn(Objects::isNull).hasSize(1);
            }
            assertThat(
                            book.events(AdjustmentMade.class).size()
                                    + book.events(AdjustmentDeclined.class).size())
                    .isEqualTo(RIVALS);
        }
    }
}
