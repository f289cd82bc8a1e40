package dev.countinghouse.contract;

import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountCreditLimitSet;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountMethodBlocked;
import dev.countinghouse.contract.account.AccountMethodUnblocked;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountPayerAdded;
import dev.countinghouse.contract.account.AccountPayerRemoved;
import dev.countinghouse.contract.account.AccountReleased;
import dev.countinghouse.contract.account.AccountRenamed;
import dev.countinghouse.contract.account.AccountReopened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditPeriod;
import dev.countinghouse.contract.account.CreditPeriod.MonthEnd;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.adjustment.MemoNumber;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.BookApplicationRuleSet;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookRenamed;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.book.CreditPolicy;
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
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoidDeclined;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.BookReturnRuleSet;
import dev.countinghouse.contract.payment.ChargebackClosed;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentInquired;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.ReturnRule;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.contract.period.AccountingPeriod;
import dev.countinghouse.contract.period.PeriodClosed;
import dev.countinghouse.contract.period.PeriodReopened;
import dev.countinghouse.contract.plan.MissedPart;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundApproved;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalDismissed;
import dev.countinghouse.contract.refusal.RefusalId;
import dev.countinghouse.contract.view.ViewId;
import dev.countinghouse.contract.view.ViewRemoved;
import dev.countinghouse.contract.view.ViewSaved;
import dev.countinghouse.contract.work.FollowUpSet;
import dev.countinghouse.contract.work.WorkAssigned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Of each event one with everything there is to say, and one with only what must be said. */
final class Samples {

    private static final BookId BOOK = new BookId("north");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final InvoiceId INVOICE = new InvoiceId("inv-1");
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static final AdjustmentId ADJUSTMENT = new AdjustmentId("adj-1");
    private static final RefundId REFUND = new RefundId("ref-1");
    private static final RefusalId REFUSAL = new RefusalId("cash-application-1");
    private static final ChargebackId CHARGEBACK = new ChargebackId("cb-1");
    private static final PlanId PLAN = new PlanId("plan-1");
    private static final DisputeId DISPUTE = new DisputeId("dsp-1");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static final List<MemoLine> LINES =
            List.of(
                    new MemoLine(
                            "One box",
                            Money.parse("27.55", "USD"),
                            List.of(new MemoLine.Tax("NY-SALES", Money.parse("2.45", "USD")))));

    private Samples() {}

    /** By the name of a golden file. */
    static Map<String, ArEvent> all() {
        Map<String, ArEvent> samples = new TreeMap<>();
        whole().forEach(event -> samples.put(EventCatalog.nameOf(event) + ".v1", event));
        least().forEach(event -> samples.put(EventCatalog.nameOf(event) + ".v1.least", event));
        samples.put("ar.PaymentPosted.v1.traced", traced());
        return samples;
    }

    /** A payment whose reference is a trace number of the ACH. */
    private static PaymentPosted traced() {
        return new PaymentPosted(
                BOOK,
                PAYMENT,
                ACCOUNT,
                usd("120.00"),
                PaymentMethod.ACH,
                DAY,
                DAY,
                "091000010000001",
                null,
                List.of());
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static List<ArEvent> whole() {
        var terms =
                new CreditTerms(
                        new CreditPeriod(1, 30, MonthEnd.BEFORE, 10),
                        new CreditTerms.EarlyPaymentDiscount(
                                200, new CreditPeriod(0, 10, MonthEnd.NONE, null), 3));
        var allocation = new Allocation(1, INVOICE, usd("98.00"), usd("2.00"));
        var toOther =
                new Allocation(2, null, ADJUSTMENT, new AccountId("branch"), usd("5.00"), null);
        var onSecond = new Allocation(3, INVOICE, 2, null, null, null, usd("5.00"), null);
        var credit = new CreditItem(ACCOUNT, PAYMENT, null);
        return with(
                Stream.of(
                        CashSamples.whole(),
                        BillingSamples.whole(),
                        DunningSamples.whole(),
                        PaperSamples.whole(),
                        BankSamples.whole(),
                        DepositSamples.whole()),
                new AccountPayerAdded(BOOK, new AccountId("branch"), ACCOUNT, DAY),
                new AccountPayerRemoved(BOOK, new AccountId("branch"), ACCOUNT, DAY),
                new CreditAllocated(BOOK, ADJUSTMENT, ACCOUNT, DAY, List.of(toOther, onSecond)),
                new CreditAllocationReversed(
                        BOOK, ADJUSTMENT, ACCOUNT, toOther, "wrong branch", DAY),
                new RefundRequested(BOOK, REFUND, credit, usd("45.00"), "overpaid", "ann", DAY),
                new RefundApproved(BOOK, REFUND, credit, "bob", DAY),
                new RefundCancelled(BOOK, REFUND, credit, "applied instead", "ann", DAY),
                new RefundIssued(
                        BOOK, REFUND, credit, usd("45.00"), PaymentMethod.CHECK, "20117", DAY),
                new RefundFailed(BOOK, REFUND, credit, usd("45.00"), "undeliverable", DAY),
                new AccountOpened(
                        BOOK,
                        ACCOUNT,
                        "Acme & Söhne “Ω” 😀",
                        AccountKind.CUSTOMER,
                        USD,
                        terms,
                        DAY),
                new AccountTermsChanged(BOOK, ACCOUNT, terms, DAY),
                new AccountClosed(BOOK, ACCOUNT, "moved away", DAY),
                new AccountReopened(BOOK, ACCOUNT, "came back", DAY),
                new AccountRenamed(BOOK, ACCOUNT, "Acme & Daughters", DAY),
                new AccountAddressChanged(
                        BOOK,
                        ACCOUNT,
                        new PostalAddress(
                                List.of("Dept. 7", "12 Main Street"),
                                "Springfield",
                                "IL",
                                "62701",
                                "US"),
                        DAY),
                new AccountTaxIdChanged(BOOK, ACCOUNT, "DE123456789", DAY),
                new AccountCreditLimitSet(
                        BOOK, ACCOUNT, Money.parse("5000.00", "USD"), "good references", DAY),
                new AccountHeld(BOOK, ACCOUNT, "two checks came back", DAY),
                new AccountReleased(BOOK, ACCOUNT, "paid", DAY),
                new PaymentPlanAgreed(
                        BOOK,
                        PLAN,
                        ACCOUNT,
                        List.of(
                                new PlannedItem(INVOICE, null, usd("80.00")),
                                new PlannedItem(null, ADJUSTMENT, usd("20.00"))),
                        List.of(
                                new PlanPart(DAY.plusDays(3), usd("50.00")),
                                new PlanPart(DAY.plusDays(31), usd("50.00"))),
                        MissedPart.PUTS_REST_BACK,
                        5,
                        "as they asked",
                        DAY),
                new PaymentPlanEnded(
                        BOOK,
                        PLAN,
                        ACCOUNT,
                        PlanEnding.BROKEN,
                        "nothing came",
                        List.of(new PaymentPlanEnded.Rest(PLAN.part(2), usd("50.00"))),
                        List.of(
                                new PlannedItem(null, ADJUSTMENT, usd("20.00")),
                                new PlannedItem(INVOICE, null, usd("30.00"))),
                        DAY.plusDays(40)),
                new AccountMethodBlocked(
                        BOOK, ACCOUNT, PaymentMethod.DIRECT_DEBIT, "R02 of pay-1", DAY),
                new AccountMethodUnblocked(
                        BOOK, ACCOUNT, PaymentMethod.DIRECT_DEBIT, "new mandate", DAY),
                new BookReturnRuleSet(BOOK, new ReturnRule("R01", usd("25.00"), true, false), DAY),
                new BookApplicationRuleSet(BOOK, ApplicationRule.LINES_FIRST, DAY),
                new BookCreditPolicySet(BOOK, CreditPolicy.FLAG, DAY),
                new BookTaxMethodSet(
                        BOOK,
                        new TaxMethod(
                                TaxMethod.Rounding.PER_RATE, TaxMethod.Direction.NEAREST, true),
                        DAY),
                new InvoiceFlagged(
                        BOOK, INVOICE, ACCOUNT, true, Money.parse("5000.00", "USD"), DAY),
                new BookOpened(BOOK, "North Ltd", ZoneId.of("Europe/Berlin"), EUR, 4, DAY),
                new BookRenamed(BOOK, "North GmbH", DAY),
                new InvoiceIssued(
                        BOOK,
                        INVOICE,
                        InvoiceNumber.inSeries("INV-", 7),
                        ACCOUNT,
                        DAY,
                        List.of(
                                new InvoiceLine(
                                        "Work \"as agreed\"",
                                        new BigDecimal("3.50"),
                                        new BigDecimal("28.571429"),
                                        usd("100.00"),
                                        List.of(
                                                new InvoiceLine.LineTax(
                                                        "NY-SALES",
                                                        new BigDecimal("8.875"),
                                                        usd("8.88"))),
                                        "4000")),
                        new TaxMethod(
                                TaxMethod.Rounding.PER_RATE, TaxMethod.Direction.NEAREST, false),
                        usd("100.00"),
                        usd("8.88"),
                        usd("108.88"),
                        List.of(
                                new Installment(DAY.plusDays(30), usd("100.00")),
                                new Installment(DAY.plusDays(60), usd("8.88"))),
                        new DiscountOffer(DAY.plusDays(10), 3, usd("2.18")),
                        "order of 3 March",
                        "PO 4711",
                        "Thank you\nfor your order",
                        "INV-"),
                new InvoiceVoided(
                        BOOK,
                        INVOICE,
                        ACCOUNT,
                        usd("108.88"),
                        "wrong customer",
                        DAY,
                        DoneBy.alone("ann", DAY)),
                new PaymentPosted(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("120.00"),
                        PaymentMethod.CHECK,
                        DAY,
                        DAY.plusDays(1),
                        "check 7",
                        "for inv-1",
                        List.of(allocation),
                        new PaymentId("pay-0")),
                new PaymentAllocated(BOOK, PAYMENT, ACCOUNT, DAY, List.of(allocation)),
                new AllocationReversed(BOOK, PAYMENT, ACCOUNT, allocation, "wrong invoice", DAY),
                new PaymentReversed(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("120.00"),
                        ReversalReason.INSUFFICIENT_FUNDS,
                        "second time",
                        DAY,
                        List.of(allocation),
                        new Returned("R01", true, ADJUSTMENT)),
                new PaymentInquired(
                        BOOK, CHARGEBACK, PAYMENT, ACCOUNT, usd("50.00"), "10.4", "which one", DAY),
                new PaymentChargedBack(
                        BOOK,
                        CHARGEBACK,
                        PAYMENT,
                        ACCOUNT,
                        usd("50.00"),
                        "10.4",
                        "not hers",
                        DAY,
                        List.of(allocation),
                        List.of(new Allocation(3, INVOICE, usd("48.00"), null))),
                new ChargebackReversed(
                        BOOK,
                        CHARGEBACK,
                        PAYMENT,
                        ACCOUNT,
                        usd("50.00"),
                        DAY,
                        List.of(
                                new Allocation(4, INVOICE, usd("48.00"), null),
                                new Allocation(
                                        5,
                                        null,
                                        null,
                                        null,
                                        PLAN.part(1),
                                        null,
                                        usd("2.00"),
                                        null))),
                new ChargebackClosed(BOOK, CHARGEBACK, PAYMENT, ACCOUNT, "it was hers", DAY),
                new AdjustmentProposed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-30.00"),
                        true,
                        "damaged",
                        DAY,
                        "ann",
                        LINES,
                        "CM-"),
                new AdjustmentDeclined(BOOK, ADJUSTMENT, ACCOUNT, INVOICE, "too much", "bob", DAY),
                new AdjustmentMade(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-30.00"),
                        usd("-10.00"),
                        "damaged",
                        DAY,
                        DoneBy.approved("ann", "bob"),
                        LINES,
                        new MemoNumber("CM-000001"),
                        "CM-"),
                new AdjustmentReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-30.00"),
                        usd("-10.00"),
                        "not damaged",
                        DAY,
                        DoneBy.alone("ann", DAY),
                        LINES),
                new AdjustmentReversalProposed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        usd("-30.00"),
                        "not damaged",
                        DAY,
                        "ann"),
                new InvoiceVoidProposed(
                        BOOK, INVOICE, ACCOUNT, usd("108.88"), "wrong customer", DAY, "ann"),
                new AdjustmentReversalDeclined(
                        BOOK, ADJUSTMENT, ACCOUNT, INVOICE, "it was right", "bob", DAY),
                new InvoiceVoidDeclined(BOOK, INVOICE, ACCOUNT, "it was right", "bob", DAY),
                new WorkAssigned(BOOK, "overdue", "acme", ACCOUNT, "ann", DAY),
                new FollowUpSet(
                        BOOK,
                        "approvals",
                        "void:inv-1",
                        ACCOUNT,
                        DAY.plusDays(7),
                        true,
                        "ask for the contract",
                        DAY),
                new ViewSaved(
                        BOOK,
                        new ViewId("view-1"),
                        "Late & <large>",
                        "/queues/overdue",
                        "account=acme&cols=account,amount",
                        "ann",
                        true,
                        DAY),
                new ViewRemoved(BOOK, new ViewId("view-1"), DAY),
                new ActionRefused(
                        BOOK,
                        REFUSAL,
                        "cash-application",
                        ACCOUNT,
                        "payment",
                        "pay-1",
                        usd("40.00"),
                        "exceeds-invoice",
                        "more than the invoice has open: inv-1",
                        DAY),
                new RefusalDismissed(BOOK, REFUSAL, "applied by hand", DAY),
                new DisputeOpened(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        1,
                        DisputeKind.COMPLAINT,
                        ReasonCode.QUALITY,
                        "came wet",
                        usd("40.00"),
                        DAY.plusDays(14),
                        PAYMENT,
                        "ann",
                        DAY),
                new DisputeNoted(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        "entry-1",
                        Direction.IN,
                        "Ms Baker",
                        "see the picture",
                        List.of(new Document("ab".repeat(32), "wet.jpg")),
                        "ann",
                        DAY.plusDays(1)),
                new DisputeResolved(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        Outcome.CREDITED,
                        ADJUSTMENT,
                        PAYMENT,
                        "it was wet",
                        usd("40.00"),
                        "bob",
                        DAY.plusDays(2)),
                new DisputeReopened(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        "the rest was wet too",
                        usd("20.00"),
                        DAY.plusDays(21),
                        "bob",
                        DAY.plusDays(3)),
                new PeriodClosed(BOOK, AccountingPeriod.of(DAY)),
                new PeriodReopened(BOOK, AccountingPeriod.of(DAY), "late invoice"),
                new NoteAdded(
                        BOOK,
                        new NoteId("note-1"),
                        ACCOUNT,
                        INVOICE,
                        NoteKind.DISPUTE,
                        "says:\n\t\"too much\"",
                        DAY));
    }

    /** Only of those that can leave something out. */
    static List<ArEvent> least() {
        var allocation = new Allocation(1, INVOICE, usd("98.00"), null);
        return with(
                Stream.of(
                        CashSamples.least(),
                        BillingSamples.least(),
                        DunningSamples.least(),
                        PaperSamples.least(),
                        BankSamples.least(),
                        DepositSamples.least()),
                new ActionRefused(
                        BOOK,
                        REFUSAL,
                        "cash-application",
                        ACCOUNT,
                        "payment",
                        "pay-1",
                        null,
                        "not-found",
                        "",
                        DAY),
                new CreditAllocated(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        DAY,
                        List.of(new Allocation(1, INVOICE, usd("1.00"), null))),
                new CreditAllocationReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        new Allocation(1, INVOICE, usd("1.00"), null),
                        "wrong invoice",
                        DAY),
                new RefundIssued(
                        BOOK,
                        REFUND,
                        new CreditItem(ACCOUNT, null, ADJUSTMENT),
                        usd("45.00"),
                        PaymentMethod.ACH,
                        null,
                        DAY),
                new AccountAddressChanged(
                        BOOK,
                        ACCOUNT,
                        new PostalAddress(List.of("Box 7"), "Reykjavík", null, null, "IS"),
                        DAY),
                new AccountTaxIdChanged(BOOK, ACCOUNT, null, DAY),
                new AccountCreditLimitSet(BOOK, ACCOUNT, null, "cash only", DAY),
                new InvoiceFlagged(BOOK, INVOICE, ACCOUNT, true, null, DAY),
                new AccountOpened(
                        BOOK, ACCOUNT, "A", AccountKind.PAYER, USD, CreditTerms.net(0), DAY),
                new AccountTermsChanged(BOOK, ACCOUNT, CreditTerms.net(0), DAY),
                new InvoiceIssued(
                        BOOK,
                        INVOICE,
                        new InvoiceNumber("1"),
                        ACCOUNT,
                        DAY,
                        List.of(
                                new InvoiceLine(
                                        "Work",
                                        BigDecimal.ONE,
                                        BigDecimal.ONE,
                                        usd("1.00"),
                                        List.of(),
                                        null)),
                        TaxMethod.USUAL,
                        usd("1.00"),
                        usd("0.00"),
                        usd("1.00"),
                        List.of(new Installment(DAY, usd("1.00"))),
                        null,
                        null,
                        null,
                        null),
                new PaymentPosted(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("120.00"),
                        PaymentMethod.OTHER,
                        DAY,
                        DAY,
                        null,
                        null,
                        List.of()),
                new PaymentAllocated(BOOK, PAYMENT, ACCOUNT, DAY, List.of(allocation)),
                new AllocationReversed(BOOK, PAYMENT, ACCOUNT, allocation, "wrong invoice", DAY),
                new PaymentReversed(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("120.00"),
                        ReversalReason.RETURNED,
                        null,
                        DAY,
                        List.of()),
                new PaymentPlanAgreed(
                        BOOK,
                        PLAN,
                        ACCOUNT,
                        List.of(new PlannedItem(INVOICE, null, usd("80.00"))),
                        List.of(new PlanPart(DAY, usd("80.00"))),
                        MissedPart.LEAVES_IT,
                        0,
                        null,
                        DAY),
                new PaymentPlanEnded(
                        BOOK, PLAN, ACCOUNT, PlanEnding.CANCELLED, null, List.of(), List.of(), DAY),
                new BookReturnRuleSet(BOOK, new ReturnRule("R10", null, false, true), DAY),
                new PaymentInquired(
                        BOOK, CHARGEBACK, PAYMENT, ACCOUNT, usd("50.00"), null, null, DAY),
                new PaymentChargedBack(
                        BOOK,
                        CHARGEBACK,
                        PAYMENT,
                        ACCOUNT,
                        usd("50.00"),
                        null,
                        null,
                        DAY,
                        List.of(),
                        List.of()),
                new ChargebackReversed(
                        BOOK, CHARGEBACK, PAYMENT, ACCOUNT, usd("50.00"), DAY, List.of()),
                new ChargebackClosed(BOOK, CHARGEBACK, PAYMENT, ACCOUNT, null, DAY),
                new AdjustmentProposed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        null,
                        AdjustmentKind.FEE,
                        usd("30.00"),
                        false,
                        "late",
                        DAY,
                        "ann"),
                new AdjustmentDeclined(BOOK, ADJUSTMENT, ACCOUNT, null, "no", "bob", DAY),
                new AdjustmentMade(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        null,
                        AdjustmentKind.FEE,
                        usd("30.00"),
                        usd("30.00"),
                        "late",
                        DAY,
                        DoneBy.alone("ann", DAY)),
                new AdjustmentReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        null,
                        AdjustmentKind.FEE,
                        usd("30.00"),
                        usd("30.00"),
                        "paid in time",
                        DAY,
                        DoneBy.alone("ann", DAY)),
                new AdjustmentReversalProposed(
                        BOOK, ADJUSTMENT, ACCOUNT, null, usd("30.00"), "paid in time", DAY, "ann"),
                new AdjustmentReversalDeclined(BOOK, ADJUSTMENT, ACCOUNT, null, "no", "bob", DAY),
                new DisputeOpened(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        null,
                        DisputeKind.INQUIRY,
                        ReasonCode.OTHER,
                        null,
                        null,
                        null,
                        null,
                        "ann",
                        DAY),
                new DisputeNoted(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        "entry-1",
                        Direction.OUT,
                        null,
                        "asked back",
                        List.of(),
                        "ann",
                        DAY),
                new DisputeResolved(
                        BOOK,
                        DISPUTE,
                        ACCOUNT,
                        INVOICE,
                        Outcome.WITHDRAWN,
                        null,
                        null,
                        null,
                        null,
                        "bob",
                        DAY),
                new DisputeReopened(
                        BOOK, DISPUTE, ACCOUNT, INVOICE, "asks again", null, null, "bob", DAY),
                new WorkAssigned(BOOK, "overdue", "acme", ACCOUNT, null, DAY),
                new FollowUpSet(BOOK, "overdue", "acme", ACCOUNT, null, false, null, DAY),
                new NoteAdded(
                        BOOK, new NoteId("note-1"), ACCOUNT, null, NoteKind.GENERAL, "hm", DAY));
    }

    private static List<ArEvent> with(Stream<List<ArEvent>> more, ArEvent... own) {
        return Stream.concat(more.flatMap(List::stream), Stream.of(own)).toList();
    }
}
