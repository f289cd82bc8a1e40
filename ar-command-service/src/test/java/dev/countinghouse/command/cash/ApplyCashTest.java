package dev.countinghouse.command.cash;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.PAYMENT;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.by;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.part;
import static dev.countinghouse.command.Given.posted;
import static dev.countinghouse.command.Given.twoInvoices;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.facts.Authority;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRest;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.Shortfall;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

/** What a decision about a payment records, and what it is refused for. */
class ApplyCashTest {

    private static final RemittanceId ADVICE = new RemittanceId("rem-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static CashAllocation pays(InvoiceId invoice, String amount) {
        return new CashAllocation(invoice, null, null, usd(amount), null, null);
    }

    private static CashAllocation pays(
            InvoiceId invoice, String amount, String shortBy, Treatment then) {
        return new CashAllocation(
                invoice, null, null, usd(amount), null, new Shortfall(usd(shortBy), then, null));
    }

    private static CashDecision decision(
            CashOutcome outcome, @Nullable CashRest rest, CashAllocation... allocations) {
        return new CashDecision(
                outcome,
                outcome == CashOutcome.APPLY ? CashFinding.MATCHED : CashFinding.LIKELY,
                DecidedBy.RULES,
                null,
                "number in the text",
                null,
                false,
                List.of(),
                List.of(),
                List.of(allocations),
                rest);
    }

    private static ApplyCash command(CashDecision decision, Authority by) {
        return new ApplyCash(BOOK, PAYMENT, decision, march(12), by);
    }

    private static ApplyCash applies(CashAllocation... allocations) {
        return command(decision(CashOutcome.APPLY, null, allocations), ANN);
    }

    private static CashApplicationDecided decided(ApplyCash command, @Nullable Integer first) {
        return new CashApplicationDecided(
                BOOK, PAYMENT, ACME, command.decision(), first, "ann", march(12));
    }

    private static PaymentAllocated allocated(InvoiceId invoice, String amount) {
        return new PaymentAllocated(
                BOOK, PAYMENT, ACME, march(12), List.of(part(1, invoice, amount)));
    }

    private List<ArEvent> recorded(ApplyCash command) {
        List<ArEvent> found = new ArrayList<>();
        ar.given(twoInvoices(), posted("99"))
                .when(command)
                .then()
                .success()
                .eventsSatisfy(all -> all.forEach(e -> found.add((ArEvent) e.payload())));
        return found;
    }

    /** A15: the decision and what it applies stand in one append. */
    @Test
    void recordsTheDecisionAndAppliesTheMoney() {
        ApplyCash command = applies(pays(FIRST, "60"));
        ar.given(twoInvoices(), posted("60"))
                .when(command)
                .records(decided(command, 1), allocated(FIRST, "60"));
    }

    @Test
    void aProposalMovesNothingAndIsRecordedOnce() {
        ApplyCash command = command(decision(CashOutcome.PROPOSE, null, pays(FIRST, "60")), ANN);
        ar.given(twoInvoices(), posted("60")).when(command).records(decided(command, null));
        ar.given(twoInvoices(), posted("60"), decided(command, null))
                .when(command)
                .recordsNothing();
        ApplyCash later = command(decision(CashOutcome.LEAVE, null), ANN);
        ar.given(twoInvoices(), posted("60"), decided(command, null))
                .when(later)
                .records(decided(later, null));
    }

    /** A decision that was made on an older state is refused, whatever it scored. */
    @Test
    void looksAtEveryFactAboutMoneyAgain() {
        ar.given(twoInvoices(), posted("60"))
                .when(applies(pays(FIRST, "60.01")))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
        ar.given(twoInvoices(), posted("120"))
                .when(applies(pays(SECOND, "50.01")))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
        ar.given(twoInvoices())
                .when(applies(pays(FIRST, "60")))
                .isRefused(SharedReason.PAYMENT_UNKNOWN);
        ar.given(twoInvoices(), posted("60"), marchClosed())
                .when(applies(pays(FIRST, "60")))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    /** A14: within the tolerance the rest of the invoice is given up, in the same append. */
    @Test
    void writesOffWhatIsPaidShort() {
        List<ArEvent> events = recorded(applies(pays(FIRST, "99", "1", Treatment.WRITE_OFF)));
        assertThat(events).hasSize(3);
        AdjustmentMade made = (AdjustmentMade) events.getLast();
        assertThat(made.kind()).isEqualTo(AdjustmentKind.SMALL_BALANCE);
        assertThat(made.invoice()).isEqualTo(FIRST);
        assertThat(made.amount()).isEqualTo(usd("-1"));
        assertThat(made.onInvoice()).isEqualTo(usd("-1"));
    }

    @Test
    void whatIsAboveTheLimitIsOnlyProposedToBeWrittenOff() {
        CashDecision decision =
                decision(CashOutcome.APPLY, null, pays(FIRST, "99", "1", Treatment.WRITE_OFF));
        List<ArEvent> events = recorded(command(decision, by("clerk", usd("0.99"))));
        assertThat(events.getLast()).isInstanceOf(AdjustmentProposed.class);
    }

    @Test
    void neverWritesOffMoreThanIsOpen() {
        ar.given(twoInvoices(), posted("99"))
                .when(applies(pays(FIRST, "99", "1.01", Treatment.WRITE_OFF)))
                .isRefused(SharedReason.EXCEEDS_INVOICE);
        ar.given(twoInvoices(), posted("99"))
                .when(applies(pays(FIRST, "99", "1.01", Treatment.DISPUTE)))
                .isRefused(SharedReason.EXCEEDS_DISPUTABLE);
    }

    /** A16: a short payment opens a dispute by itself where the rules say so. */
    @Test
    void opensADisputeAboutADeduction() {
        var deducted =
                new CashAllocation(
                        FIRST,
                        null,
                        null,
                        usd("99"),
                        null,
                        new Shortfall(usd("1"), Treatment.DISPUTE, ReasonCode.QUALITY));
        DisputeOpened opened = (DisputeOpened) recorded(applies(deducted)).getLast();
        assertThat(opened.invoice()).isEqualTo(FIRST);
        assertThat(opened.disputed()).isEqualTo(usd("1"));
        assertThat(opened.reason()).isEqualTo(ReasonCode.QUALITY);
    }

    @Test
    void leavesShortWhatIsToStayOpen() {
        assertThat(recorded(applies(pays(FIRST, "99", "1", Treatment.LEAVE_SHORT)))).hasSize(2);
    }

    @Test
    void requestsARefundOfWhatIsTooMuchAndNeverMore() {
        var rest = new CashRest(usd("49"), Treatment.REFUND);
        List<ArEvent> events =
                recorded(command(decision(CashOutcome.APPLY, rest, pays(SECOND, "50")), ANN));
        assertThat(((RefundRequested) events.getLast()).amount()).isEqualTo(usd("49"));
        var more = new CashRest(usd("49.01"), Treatment.REFUND);
        ar.given(twoInvoices(), posted("99"))
                .when(command(decision(CashOutcome.APPLY, more, pays(SECOND, "50")), ANN))
                .isRefused(SharedReason.EXCEEDS_CREDIT);
    }

    private static RemittanceAdviceReceived received(@Nullable PaymentId payment) {
        return new RemittanceAdviceReceived(
                BOOK,
                ADVICE,
                null,
                payment,
                "trace-1",
                usd("60"),
                List.of(new RemittanceLine("N-inv-1", usd("60"), null, null, null, null)),
                march(9));
    }

    /** A9: advice and money come apart, and are joined by the decision that reads both. */
    @Test
    void joinsTheAdviceThatWasRead() {
        CashDecision read = decision(CashOutcome.APPLY, null, pays(FIRST, "60"));
        CashDecision decision =
                new CashDecision(
                        read.outcome(),
                        read.finding(),
                        read.by(),
                        null,
                        read.rule(),
                        null,
                        false,
                        List.of(ADVICE),
                        List.of(),
                        read.allocations(),
                        null);
        ApplyCash command = command(decision, ANN);
        ar.given(twoInvoices(), posted("60"), received(null))
                .when(command)
                .records(
                        new RemittanceAdviceJoined(BOOK, ADVICE, PAYMENT, ACME, march(12)),
                        decided(command, 1),
                        allocated(FIRST, "60"));
        ar.given(twoInvoices(), posted("60"), received(PAYMENT))
                .when(command)
                .records(decided(command, 1), allocated(FIRST, "60"));
        ar.given(twoInvoices(), posted("60"), received(new PaymentId("other")))
                .when(command)
                .isRefused(CashReason.REMITTANCE_JOINED);
        ar.given(twoInvoices(), posted("60"))
                .when(command)
                .isRefused(CashReason.REMITTANCE_UNKNOWN);
    }

    @Test
    void appliesSomethingOrNothing() {
        assertThatThrownBy(() -> command(decision(CashOutcome.APPLY, null), ANN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> command(decision(CashOutcome.LEAVE, null, pays(FIRST, "1")), ANN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
