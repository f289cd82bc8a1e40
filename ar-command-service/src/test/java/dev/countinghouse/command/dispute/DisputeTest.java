package dev.countinghouse.command.dispute;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ADJUSTMENT;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.adjusted;
import static dev.countinghouse.command.Given.bounced;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.unadjusted;
import static dev.countinghouse.command.Given.unallocated;
import static dev.countinghouse.command.Given.usd;
import static dev.countinghouse.command.Given.voided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.Decided;
import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Document;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Row B11 of the field: two invoices of 100 and 50 dollars were issued on 2 March. */
class DisputeTest {

    private static final DisputeId DISPUTE = new DisputeId("dsp-1");
    private static final DisputeId OTHER = new DisputeId("dsp-2");

    @RegisterExtension private final Decided ar = new Decided();

    private static OpenDispute open(DisputeId dispute, @Nullable String disputed, int day) {
        return open(dispute, FIRST, null, DisputeKind.DISPUTE, money(disputed), null, march(day));
    }

    private static OpenDispute open(
            DisputeId dispute,
            InvoiceId invoice,
            @Nullable Integer line,
            DisputeKind kind,
            @Nullable Money disputed,
            @Nullable LocalDate deadline,
            LocalDate on) {
        return new OpenDispute(
                BOOK,
                dispute,
                invoice,
                line,
                kind,
                ReasonCode.PRICE,
                null,
                disputed,
                deadline,
                on,
                "ann",
                LeftOpen.NOTHING);
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : usd(amount);
    }

    private static DisputeOpened opened(DisputeId dispute, @Nullable String disputed, int day) {
        return new DisputeOpened(
                BOOK,
                dispute,
                ACME,
                FIRST,
                null,
                disputed == null ? DisputeKind.INQUIRY : DisputeKind.DISPUTE,
                ReasonCode.PRICE,
                null,
                money(disputed),
                null,
                null,
                "ann",
                march(day));
    }

    private static ResolveDispute resolve(
            Outcome outcome, @Nullable String document, @Nullable String reason, int day) {
        return new ResolveDispute(
                BOOK,
                DISPUTE,
                outcome,
                outcome == Outcome.CREDITED && document != null ? new AdjustmentId(document) : null,
                outcome == Outcome.PAID && document != null ? new PaymentId(document) : null,
                reason,
                march(day),
                "bob",
                LeftOpen.NOTHING);
    }

    private static DisputeResolved resolved(
            Outcome outcome,
            @Nullable AdjustmentId adjustment,
            @Nullable PaymentId payment,
            @Nullable String reason,
            @Nullable String released,
            int day) {
        return new DisputeResolved(
                BOOK,
                DISPUTE,
                ACME,
                FIRST,
                outcome,
                adjustment,
                payment,
                reason,
                money(released),
                "bob",
                march(day));
    }

    private static DisputeResolved withdrawn(@Nullable String released, int day) {
        return resolved(Outcome.WITHDRAWN, null, null, null, released, day);
    }

    private static ReopenDispute reopen(@Nullable String disputed, int day) {
        return new ReopenDispute(
                BOOK, DISPUTE, "again", money(disputed), null, march(day), "bob", LeftOpen.NOTHING);
    }

    private static DisputeReopened reopened(@Nullable String disputed, int day) {
        return new DisputeReopened(
                BOOK, DISPUTE, ACME, FIRST, "again", money(disputed), null, "bob", march(day));
    }

    private static NoteDispute note(String text, int day) {
        return new NoteDispute(
                BOOK,
                DISPUTE,
                "e-1",
                Direction.IN,
                "Ms Baker",
                text,
                List.of(new Document("0a".repeat(32), "wet.jpg")),
                march(day),
                "ann",
                LeftOpen.NOTHING);
    }

    @Test
    void opensOneForAPart() {
        ar.given(twoInvoices()).when(open(DISPUTE, "40", 5)).records(opened(DISPUTE, "40", 5));
    }

    @Test
    void withoutAnAmountItIsAllThatIsOpen() {
        ar.given(twoInvoices(), posted("30", part(1, FIRST, "30")))
                .when(open(DISPUTE, null, 12))
                .records(opened(DISPUTE, "70", 12));
    }

    @Test
    void aLineIsDisputedUpToWhatItComesTo() {
        ar.given(twoInvoices())
                .when(open(DISPUTE, FIRST, 1, DisputeKind.COMPLAINT, usd("100.01"), null, march(5)))
                .isRefused(DisputeReason.EXCEEDS_LINE);
        ar.given(twoInvoices())
                .when(open(DISPUTE, FIRST, 2, DisputeKind.DISPUTE, null, null, march(5)))
                .isRefused(DisputeReason.LINE_UNKNOWN);
        DisputeOpened whole =
                ar.given(twoInvoices(), posted("30", part(1, FIRST, "30")))
                        .when(open(DISPUTE, FIRST, 1, DisputeKind.DISPUTE, null, null, march(12)))
                        .records(DisputeOpened.class);
        assertThat(whole.disputed()).isEqualTo(usd("70"));
        assertThat(whole.line()).isEqualTo(1);
    }

    /** What is open, less what others dispute; on every day from that day on. */
    @ParameterizedTest
    @CsvSource({
        "100,    , true",
        "100.01, , false",
        "60, 40, true",
        "60.01, 40, false",
        ", 100, false"
    })
    void neverHoldsMoreThanIsOpenAndNotDisputed(
            @Nullable String wanted, @Nullable String others, boolean fits) {
        var past =
                others == null
                        ? ar.given(twoInvoices())
                        : ar.given(twoInvoices(), opened(OTHER, others, 4));
        var after = past.when(open(DISPUTE, wanted, 5));
        if (fits) {
            assertThat(after.records(DisputeOpened.class).disputed()).isEqualTo(money(wanted));
        } else {
            after.isRefused(SharedReason.EXCEEDS_DISPUTABLE);
        }
    }

    @Test
    void aPaymentLeavesLessToDisputeEvenOnTheDayBefore() {
        ar.given(twoInvoices(), posted("30", part(1, FIRST, "30")))
                .when(open(DISPUTE, "70.01", 5))
                .isRefused(SharedReason.EXCEEDS_DISPUTABLE);
        ar.given(twoInvoices(), posted("30", part(1, FIRST, "30")))
                .when(open(DISPUTE, "70", 5))
                .records(opened(DISPUTE, "70", 5));
    }

    @Test
    void whatWasResolvedHoldsNothingAndAnInquiryNeverDid() {
        ar.given(twoInvoices(), opened(DISPUTE, "100", 4), withdrawn("100", 6))
                .when(open(OTHER, "100", 6))
                .records(opened(OTHER, "100", 6));
        ar.given(twoInvoices(), opened(DISPUTE, "100", 4), withdrawn("100", 6))
                .when(open(OTHER, "1", 5))
                .isRefused(SharedReason.EXCEEDS_DISPUTABLE);
        ar.given(twoInvoices(), opened(DISPUTE, null, 4))
                .when(open(OTHER, "100", 5))
                .records(opened(OTHER, "100", 5));
    }

    @Test
    void saysWhatIsOpenAndWhoDisputesIt() {
        try (Book book = Book.inMemory()) {
            book.accept(
                    new OpenAccount(
                            BOOK,
                            ACME,
                            "Acme Ltd",
                            AccountKind.CUSTOMER,
                            USD,
                            CreditTerms.net(30),
                            march(1)));
            book.accept(
                    new IssueInvoice(
                            BOOK,
                            FIRST,
                            new InvoiceNumber("N-1"),
                            "INV-",
                            ACME,
                            USD,
                            march(2),
                            List.of(
                                    new OrderedLine(
                                            "Work",
                                            BigDecimal.ONE,
                                            new BigDecimal("100"),
                                            List.of(),
                                            null)),
                            TaxChoice.AS_THE_BOOK,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null));
            book.accept(open(OTHER, FIRST, null, DisputeKind.DISPUTE, usd("70"), null, march(3)));
            assertThatThrownBy(() -> book.accept(open(DISPUTE, "31", 3)))
                    .cause()
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            no ->
                                    assertThat(no.figures())
                                            .containsEntry("open", usd("100"))
                                            .containsEntry("disputed", usd("70"))
                                            .containsEntry("disputes", List.of("dsp-2")));
        }
    }

    @Test
    void opensOneInAClosedMonthForItMovesNothing() {
        ar.given(twoInvoices(), marchClosed())
                .when(open(DISPUTE, "40", 5))
                .records(opened(DISPUTE, "40", 5));
    }

    @Test
    void refusesWhatCannotBeDisputed() {
        var unknown = new InvoiceId("none");
        ar.given(twoInvoices())
                .when(open(DISPUTE, unknown, null, DisputeKind.INQUIRY, null, null, march(5)))
                .isRefused(SharedReason.INVOICE_UNKNOWN);
        ar.given(twoInvoices(), voided(FIRST, "100"))
                .when(open(DISPUTE, "1", 6))
                .isRefused(SharedReason.INVOICE_VOID);
        ar.given(twoInvoices())
                .when(open(DISPUTE, "1", 1))
                .isRefused(SharedReason.PRECEDES_INVOICE);
        ar.given(twoInvoices())
                .when(open(DISPUTE, FIRST, null, DisputeKind.DISPUTE, eur("1"), null, march(5)))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
        ar.given(twoInvoices())
                .when(open(DISPUTE, FIRST, null, DisputeKind.DISPUTE, null, march(4), march(5)))
                .isRefused(DisputeReason.DEADLINE_PAST);
        ar.given(twoInvoices(), posted("100", part(1, FIRST, "100")))
                .when(open(DISPUTE, null, 10))
                .isRefused(SharedReason.EXCEEDS_DISPUTABLE);
    }

    @Test
    void anInquiryHasNoAmount() {
        assertThatThrownBy(
                        () ->
                                open(
                                        DISPUTE,
                                        FIRST,
                                        null,
                                        DisputeKind.INQUIRY,
                                        usd("1"),
                                        null,
                                        march(5)))
                .isInstanceOf(IllegalArgumentException.class);
        ar.given(twoInvoices())
                .when(open(DISPUTE, FIRST, null, DisputeKind.INQUIRY, null, null, march(5)))
                .records(opened(DISPUTE, null, 5));
    }

    @Test
    void openingItAgainRecordsNothing() {
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(open(DISPUTE, "40", 5))
                .recordsNothing();
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(open(DISPUTE, null, 5))
                .recordsNothing();
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(open(DISPUTE, "41", 5))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(open(DISPUTE, "40", 6))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void writesDownWhatIsSaidAlsoWhenItIsResolved() {
        var noted =
                new DisputeNoted(
                        BOOK,
                        DISPUTE,
                        ACME,
                        FIRST,
                        "e-1",
                        Direction.IN,
                        "Ms Baker",
                        "see",
                        List.of(new Document("0a".repeat(32), "wet.jpg")),
                        "ann",
                        march(7));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5)).when(note("see", 7)).records(noted);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(note("see", 7))
                .records(noted);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), noted)
                .when(note("see", 7))
                .recordsNothing();
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), noted)
                .when(note("look", 7))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(note("see", 4))
                .isRefused(DisputeReason.PRECEDES_DISPUTE);
        ar.given(twoInvoices()).when(note("see", 7)).isRefused(DisputeReason.DISPUTE_UNKNOWN);
    }

    @Test
    void isResolvedByACreditThatStands() {
        var credit = adjusted(FIRST, AdjustmentKind.CREDIT_MEMO, "-40");
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), credit)
                .when(resolve(Outcome.CREDITED, "adj-1", null, 15))
                .records(resolved(Outcome.CREDITED, ADJUSTMENT, null, null, "40", 15));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), credit)
                .when(resolve(Outcome.CREDITED, "adj-1", null, 14))
                .isRefused(DisputeReason.PRECEDES_CREDIT);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), credit, unadjusted(credit, march(16)))
                .when(resolve(Outcome.CREDITED, "adj-1", null, 17))
                .isRefused(DisputeReason.CREDIT_TAKEN_BACK);
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        adjusted(SECOND, AdjustmentKind.CREDIT_MEMO, "-40"))
                .when(resolve(Outcome.CREDITED, "adj-1", null, 17))
                .isRefused(DisputeReason.NOT_OF_THE_INVOICE);
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        adjusted(FIRST, AdjustmentKind.DEBIT_MEMO, "40"))
                .when(resolve(Outcome.CREDITED, "adj-1", null, 17))
                .isRefused(SharedReason.NO_CREDIT);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(resolve(Outcome.CREDITED, "adj-1", null, 17))
                .isRefused(SharedReason.ADJUSTMENT_UNKNOWN);
        var proposed =
                new AdjustmentProposed(
                        BOOK,
                        ADJUSTMENT,
                        ACME,
                        FIRST,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-40"),
                        false,
                        "agreed",
                        march(15),
                        "ann");
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), proposed)
                .when(resolve(Outcome.CREDITED, "adj-1", null, 17))
                .isRefused(SharedReason.ADJUSTMENT_NOT_MADE);
    }

    @Test
    void isResolvedByAPaymentThatIsOnTheInvoice() {
        var paid = posted("100", part(1, FIRST, "60"));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), paid)
                .when(resolve(Outcome.PAID, "pay-1", null, 10))
                .records(resolved(Outcome.PAID, null, PAYMENT, null, "40", 10));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), paid)
                .when(resolve(Outcome.PAID, "pay-1", null, 9))
                .isRefused(SharedReason.PRECEDES_PAYMENT);
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        paid,
                        unallocated(march(11), part(1, FIRST, "60")))
                .when(resolve(Outcome.PAID, "pay-1", null, 12))
                .isRefused(DisputeReason.NOT_OF_THE_INVOICE);
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        paid,
                        bounced("100", march(11), part(1, FIRST, "60")))
                .when(resolve(Outcome.PAID, "pay-1", null, 12))
                .isRefused(SharedReason.PAYMENT_REVERSED);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), posted("100", part(1, SECOND, "50")))
                .when(resolve(Outcome.PAID, "pay-1", null, 12))
                .isRefused(DisputeReason.NOT_OF_THE_INVOICE);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(resolve(Outcome.PAID, "pay-1", null, 12))
                .isRefused(SharedReason.PAYMENT_UNKNOWN);
    }

    @Test
    void isRejectedWithAReasonOrWithdrawn() {
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(resolve(Outcome.REJECTED, null, "it was agreed", 5))
                .records(resolved(Outcome.REJECTED, null, null, "it was agreed", "40", 5));
        ar.given(twoInvoices(), opened(DISPUTE, null, 5))
                .when(resolve(Outcome.WITHDRAWN, null, null, 6))
                .records(withdrawn(null, 6));
        assertThatThrownBy(() -> resolve(Outcome.REJECTED, null, null, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> resolve(Outcome.CREDITED, null, null, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isResolvedOnceAndNotBeforeItWasOpened() {
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(resolve(Outcome.WITHDRAWN, null, null, 6))
                .recordsNothing();
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(resolve(Outcome.REJECTED, null, "no", 6))
                .isRefused(DisputeReason.DISPUTE_RESOLVED);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(resolve(Outcome.WITHDRAWN, null, null, 4))
                .isRefused(DisputeReason.PRECEDES_DISPUTE);
        ar.given(twoInvoices())
                .when(resolve(Outcome.WITHDRAWN, null, null, 4))
                .isRefused(DisputeReason.DISPUTE_UNKNOWN);
    }

    @Test
    void goesOnWithAsMuchAsBeforeOrAnotherAmount() {
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(reopen(null, 7))
                .records(reopened("40", 7));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(reopen("100", 7))
                .records(reopened("100", 7));
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6), reopened("60", 7))
                .when(resolve(Outcome.WITHDRAWN, null, null, 8))
                .records(withdrawn("60", 8));
        ar.given(twoInvoices(), opened(DISPUTE, null, 5), withdrawn(null, 6))
                .when(reopen(null, 7))
                .records(reopened(null, 7));
    }

    @Test
    void goesOnOnlyAsFarAsMayBeDisputedThen() {
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        withdrawn("40", 6),
                        opened(OTHER, "70", 7))
                .when(reopen(null, 8))
                .isRefused(SharedReason.EXCEEDS_DISPUTABLE);
        ar.given(
                        twoInvoices(),
                        opened(DISPUTE, "40", 5),
                        withdrawn("40", 6),
                        opened(OTHER, "70", 7))
                .when(reopen("30", 8))
                .records(reopened("30", 8));
        ar.given(twoInvoices(), opened(DISPUTE, null, 5), withdrawn(null, 6))
                .when(reopen("1", 7))
                .isRefused(DisputeReason.INQUIRY_HOLDS_NOTHING);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6), voided(FIRST, "100"))
                .when(reopen(null, 7))
                .isRefused(SharedReason.INVOICE_VOID);
    }

    @Test
    void goesOnOnceAndNotBeforeItWasResolved() {
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5))
                .when(reopen(null, 6))
                .isRefused(DisputeReason.DISPUTE_STILL_OPEN);
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6), reopened("40", 7))
                .when(reopen(null, 7))
                .recordsNothing();
        ar.given(twoInvoices(), opened(DISPUTE, "40", 5), withdrawn("40", 6))
                .when(reopen(null, 5))
                .isRefused(DisputeReason.PRECEDES_DISPUTE);
        ar.given(twoInvoices()).when(reopen(null, 5)).isRefused(DisputeReason.DISPUTE_UNKNOWN);
    }
}
