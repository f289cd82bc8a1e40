package dev.countinghouse.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.adjustment.AdjustmentDeclined;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
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
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundIssued;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class PostingRulesTest {

    private static final BookId BOOK = new BookId("acme");
    private static final AccountId ACCOUNT = new AccountId("c-1");
    private static final InvoiceId INVOICE = new InvoiceId("inv-1");
    private static final PaymentId PAYMENT = new PaymentId("pay-1");
    private static final AdjustmentId ADJUSTMENT = new AdjustmentId("adj-1");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    private final PostingRules rules = new PostingRules(ChartOfAccounts.usual());

    @Test
    void anInvoiceIsOwedAndEarnsRevenueAndTax() {
        assertPosts(
                invoice(
                        "118.00",
                        line("100.00", "4010", tax("STATE", "6.00"), tax("CITY", "2.00")),
                        line("10.00", null)),
                """
                Dr 1200 Accounts receivable            118.00 inv-1
                Cr 4000 Revenue                         10.00 inv-1
                Cr 4010 Revenue 4010                   100.00 inv-1
                Cr 2200 Sales tax payable                2.00 inv-1 CITY
                Cr 2200 Sales tax payable                6.00 inv-1 STATE
                """);
    }

    @Test
    void linesOfOneAccountAreOnePosting() {
        assertPosts(
                invoice(
                        "32.40",
                        line("10.00", null, tax("VAT", "0.80")),
                        line("20.00", null, tax("VAT", "1.60"))),
                """
                Dr 1200 Accounts receivable             32.40 inv-1
                Cr 4000 Revenue                         30.00 inv-1
                Cr 2200 Sales tax payable                2.40 inv-1 VAT
                """);
    }

    @Test
    void aLineBelowZeroDebitsItsAccount() {
        assertPosts(
                invoice("90.00", line("100.00", null), line("-10.00", "4090")),
                """
                Dr 1200 Accounts receivable             90.00 inv-1
                Cr 4000 Revenue                        100.00 inv-1
                Dr 4090 Revenue 4090                    10.00 inv-1
                """);
    }

    @Test
    void aLineCannotPostToAControlAccountOrToWhatIsNoAccount() {
        assertPosts(
                invoice(
                        "37.00",
                        line("10.00", "1200"),
                        line("20.00", "2100"),
                        line("7.00", "\u0000")),
                """
                Dr 1200 Accounts receivable             37.00 inv-1
                Cr 4000 Revenue                         37.00 inv-1
                """);
    }

    @Test
    void aVoidTakesBackExactlyWhatTheInvoicePosted() {
        var issued =
                invoice(
                        "96.00",
                        line("100.00", "4010", tax("STATE", "6.00")),
                        line("-10.00", null));
        assertThat(tAccounts(rules.lines(voided("96.00"), invoice -> rules.lines(issued, none()))))
                .isEqualTo(
                        """
                        Cr 1200 Accounts receivable             96.00 inv-1
                        Cr 4000 Revenue                         10.00 inv-1
                        Dr 4010 Revenue 4010                   100.00 inv-1
                        Dr 2200 Sales tax payable                6.00 inv-1 STATE
                        """);
    }

    @Test
    void aVoidKeepsTheAccountsOfItsInvoiceWhenTheChartHasChanged() {
        var issued = rules.lines(invoice("10.00", line("10.00", null)), none());
        var changed =
                new PostingRules(
                        new ChartOfAccounts(
                                Map.of(
                                        LedgerRole.REVENUE,
                                        new LedgerAccount("8000", "Erlöse", LedgerSide.CREDIT)),
                                Map.of(),
                                Map.of()));
        assertThat(changed.lines(voided("10.00"), invoice -> issued))
                .extracting(JournalLine::ledgerAccount)
                .containsExactly("1200", "4000");
    }

    @Test
    void aPaymentIsCashFirstAndAppliedThen() {
        assertPosts(
                new PaymentPosted(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("100.00"),
                        PaymentMethod.CHECK,
                        DATE,
                        DATE,
                        "1001",
                        null,
                        List.of(
                                new Allocation(1, INVOICE, usd("49.00"), usd("1.00")),
                                new Allocation(2, new InvoiceId("inv-2"), usd("20.00"), null))),
                """
                Dr 1000 Cash                           100.00 pay-1
                Cr 2100 Unapplied cash                 100.00 pay-1
                Dr 2100 Unapplied cash                  49.00 pay-1
                Dr 4910 Sales discounts                  1.00 inv-1
                Cr 1200 Accounts receivable             50.00 inv-1
                Dr 2100 Unapplied cash                  20.00 pay-1
                Cr 1200 Accounts receivable             20.00 inv-2
                """);
    }

    @Test
    void aLaterAllocationMovesUnappliedCashToTheInvoice() {
        assertPosts(
                new PaymentAllocated(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        DATE,
                        List.of(new Allocation(3, INVOICE, usd("30.00"), null))),
                """
                Dr 2100 Unapplied cash                  30.00 pay-1
                Cr 1200 Accounts receivable             30.00 inv-1
                """);
    }

    @Test
    void anAllocationTakenBackTakesItsDiscountBack() {
        assertPosts(
                new AllocationReversed(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        new Allocation(1, INVOICE, usd("49.00"), usd("1.00")),
                        "wrong invoice",
                        DATE),
                """
                Cr 2100 Unapplied cash                  49.00 pay-1
                Cr 4910 Sales discounts                  1.00 inv-1
                Dr 1200 Accounts receivable             50.00 inv-1
                """);
    }

    @Test
    void aPaymentThatBouncesGivesBackTheCashAndOpensItsInvoices() {
        assertPosts(
                new PaymentReversed(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        usd("100.00"),
                        ReversalReason.INSUFFICIENT_FUNDS,
                        null,
                        DATE,
                        List.of(new Allocation(1, INVOICE, usd("49.00"), usd("1.00")))),
                """
                Cr 1000 Cash                           100.00 pay-1
                Dr 2100 Unapplied cash                 100.00 pay-1
                Cr 2100 Unapplied cash                  49.00 pay-1
                Cr 4910 Sales discounts                  1.00 inv-1
                Dr 1200 Accounts receivable             50.00 inv-1
                """);
    }

    @Test
    void whatOneAccountPaysForAnotherLeavesOneAndComesToTheOther() {
        var branch = new AccountId("c-2");
        var event =
                new PaymentAllocated(
                        BOOK,
                        PAYMENT,
                        ACCOUNT,
                        DATE,
                        List.of(
                                new Allocation(1, INVOICE, null, branch, usd("30.00"), null),
                                new Allocation(2, null, ADJUSTMENT, null, usd("5.00"), null)));
        assertPosts(
                event,
                """
                Dr 2100 Unapplied cash                  30.00 pay-1
                Dr 2100 Unapplied cash                   5.00 pay-1
                Cr 1200 Accounts receivable              5.00 adj-1
                Cr 1200 Accounts receivable             30.00 inv-1
                """);
        assertThat(rules.lines(event, none()).stream().map(line -> line.account().value()))
                .as("those of an account one after the other")
                .containsExactly("c-1", "c-1", "c-1", "c-2");
    }

    @Test
    void aCreditThatIsAppliedMovesWithinTheReceivables() {
        var part = new Allocation(1, INVOICE, usd("30.00"), null);
        assertPosts(
                new CreditAllocated(BOOK, ADJUSTMENT, ACCOUNT, DATE, List.of(part)),
                """
                Dr 1200 Accounts receivable             30.00 adj-1
                Cr 1200 Accounts receivable             30.00 inv-1
                """);
        assertPosts(
                new CreditAllocationReversed(
                        BOOK, ADJUSTMENT, ACCOUNT, part, "wrong invoice", DATE),
                """
                Cr 1200 Accounts receivable             30.00 adj-1
                Dr 1200 Accounts receivable             30.00 inv-1
                """);
    }

    /** Case D3: what the bank takes is open again, what it gives back is paid again. */
    @Test
    void aChargebackTakesTheMoneyBackAndOpensNoMoreThanThat() {
        var chargeback = new ChargebackId("cb-1");
        assertPosts(
                new PaymentChargedBack(
                        BOOK,
                        chargeback,
                        PAYMENT,
                        ACCOUNT,
                        usd("40.00"),
                        "10.4",
                        null,
                        DATE,
                        List.of(new Allocation(1, INVOICE, usd("98.00"), usd("2.00"))),
                        List.of(new Allocation(2, INVOICE, usd("58.00"), null))),
                """
                Cr 1000 Cash                            40.00 pay-1
                Dr 2100 Unapplied cash                  40.00 pay-1
                Cr 2100 Unapplied cash                  98.00 pay-1
                Cr 4910 Sales discounts                  2.00 inv-1
                Dr 1200 Accounts receivable            100.00 inv-1
                Dr 2100 Unapplied cash                  58.00 pay-1
                Cr 1200 Accounts receivable             58.00 inv-1
                """);
        assertPosts(
                new ChargebackReversed(
                        BOOK,
                        chargeback,
                        PAYMENT,
                        ACCOUNT,
                        usd("40.00"),
                        DATE,
                        List.of(new Allocation(3, INVOICE, usd("40.00"), null))),
                """
                Dr 1000 Cash                            40.00 pay-1
                Cr 2100 Unapplied cash                  40.00 pay-1
                Dr 2100 Unapplied cash                  40.00 pay-1
                Cr 1200 Accounts receivable             40.00 inv-1
                """);
    }

    @Test
    void aPlanMovesWithinTheReceivables() {
        var plan = new PlanId("plan-1");
        assertPosts(
                new PaymentPlanAgreed(
                        BOOK,
                        plan,
                        ACCOUNT,
                        List.of(new PlannedItem(INVOICE, null, usd("100.00"))),
                        List.of(
                                new PlanPart(DATE, usd("60.00")),
                                new PlanPart(DATE.plusMonths(1), usd("40.00"))),
                        MissedPart.LEAVES_IT,
                        0,
                        null,
                        DATE),
                """
                Cr 1200 Accounts receivable            100.00 inv-1
                Dr 1200 Accounts receivable             60.00 plan-1.1
                Dr 1200 Accounts receivable             40.00 plan-1.2
                """);
        assertPosts(
                new PaymentPlanEnded(
                        BOOK,
                        plan,
                        ACCOUNT,
                        PlanEnding.CANCELLED,
                        null,
                        List.of(new PaymentPlanEnded.Rest(plan.part(2), usd("40.00"))),
                        List.of(new PlannedItem(INVOICE, null, usd("40.00"))),
                        DATE),
                """
                Cr 1200 Accounts receivable             40.00 plan-1.2
                Dr 1200 Accounts receivable             40.00 inv-1
                """);
    }

    @Test
    void aRefundIsPaidOutOfTheCreditAndComesBackToIt() {
        var refund = new RefundId("ref-1");
        assertPosts(
                new RefundIssued(
                        BOOK,
                        refund,
                        new CreditItem(ACCOUNT, PAYMENT, null),
                        usd("45.00"),
                        PaymentMethod.CHECK,
                        null,
                        DATE),
                """
                Dr 2100 Unapplied cash                  45.00 pay-1
                Cr 1000 Cash                            45.00 pay-1
                """);
        assertPosts(
                new RefundFailed(
                        BOOK,
                        refund,
                        new CreditItem(ACCOUNT, null, ADJUSTMENT),
                        usd("45.00"),
                        "undeliverable",
                        DATE),
                """
                Cr 1200 Accounts receivable             45.00 adj-1
                Dr 1000 Cash                            45.00 adj-1
                """);
    }

    @Test
    void eachKindOfAdjustmentHasAnAccountAgainstWhichItStands() {
        assertPosts(
                made(AdjustmentKind.CREDIT_MEMO, "-5.00"),
                """
                Cr 1200 Accounts receivable              5.00 inv-1
                Dr 4900 Sales returns and allowances     5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.DEBIT_MEMO, "5.00"),
                """
                Dr 1200 Accounts receivable              5.00 inv-1
                Cr 4100 Other revenue                    5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.WRITE_OFF, "-5.00"),
                """
                Cr 1200 Accounts receivable              5.00 inv-1
                Dr 6100 Bad debt                         5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.SMALL_BALANCE, "-0.01"),
                """
                Cr 1200 Accounts receivable              0.01 inv-1
                Dr 6110 Small-balance write-offs         0.01 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.CONTRACTUAL, "-5.00"),
                """
                Cr 1200 Accounts receivable              5.00 inv-1
                Dr 4920 Contractual adjustments          5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.RECOVERY, "5.00"),
                """
                Dr 1200 Accounts receivable              5.00 inv-1
                Cr 4400 Bad debts recovered              5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.FEE, "5.00"),
                """
                Dr 1200 Accounts receivable              5.00 inv-1
                Cr 4200 Fee income                       5.00 adj-1
                """);
        assertPosts(
                made(AdjustmentKind.INTEREST, "5.00"),
                """
                Dr 1200 Accounts receivable              5.00 inv-1
                Cr 4300 Interest income                  5.00 adj-1
                """);
    }

    @Test
    void anAdjustmentSplitsIntoWhatTheInvoiceTakesAndWhatStandsOnAccount() {
        assertPosts(
                made(INVOICE, AdjustmentKind.CREDIT_MEMO, "-8.00", "-3.00"),
                """
                Cr 1200 Accounts receivable              5.00 inv-1
                Cr 1200 Accounts receivable              3.00 adj-1
                Dr 4900 Sales returns and allowances     8.00 adj-1
                """);
        assertPosts(
                made(null, AdjustmentKind.FEE, "25.00", "25.00"),
                """
                Dr 1200 Accounts receivable             25.00 adj-1
                Cr 4200 Fee income                      25.00 adj-1
                """);
    }

    @ParameterizedTest
    @EnumSource
    void anAdjustmentTakenBackIsItsOpposite(AdjustmentKind kind) {
        String amount = kind.allows(usd("1.00")) ? "8.00" : "-8.00";
        var made = made(INVOICE, kind, amount, kind.allows(usd("1.00")) ? "0.00" : "-3.00");
        var reversed =
                new AdjustmentReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        kind,
                        made.amount(),
                        made.onAccount(),
                        "in error",
                        DATE,
                        DoneBy.alone("ann", DATE));
        assertThat(rules.lines(reversed, none()))
                .isNotEmpty()
                .isEqualTo(rules.lines(made, none()).stream().map(JournalLine::opposite).toList());
    }

    @Test
    void aCreditMemosTaxesAreGivenBackByCodeAndTakenBackWithIt() {
        List<MemoLine> lines =
                List.of(
                        new MemoLine(
                                "a", usd("5.00"), List.of(new MemoLine.Tax("VAT", usd("0.95")))),
                        new MemoLine(
                                "b",
                                usd("1.00"),
                                List.of(
                                        new MemoLine.Tax("VAT", usd("0.19")),
                                        new MemoLine.Tax("CITY", usd("0.01")))));
        var made =
                new AdjustmentMade(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-7.15"),
                        usd("0.00"),
                        "damaged",
                        DATE,
                        DoneBy.alone("ann", DATE),
                        lines);
        assertThat(rules.lines(made, none()))
                .extracting(JournalLine::role, line -> line.amount().decimal(), JournalLine::detail)
                .containsExactly(
                        tuple(LedgerRole.RECEIVABLES, "-7.15", null),
                        tuple(LedgerRole.TAX, "0.01", "CITY"),
                        tuple(LedgerRole.TAX, "1.14", "VAT"),
                        tuple(LedgerRole.RETURNS, "6.00", null));
        var reversed =
                new AdjustmentReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-7.15"),
                        usd("0.00"),
                        "in error",
                        DATE,
                        DoneBy.alone("ann", DATE),
                        lines);
        assertThat(rules.lines(reversed, none()))
                .isEqualTo(rules.lines(made, none()).stream().map(JournalLine::opposite).toList());
    }

    @Test
    void aDebitMemosTaxesAreOwedByCodeAndTakenBackWithIt() {
        List<MemoLine> lines =
                List.of(
                        new MemoLine(
                                "freight",
                                usd("5.00"),
                                List.of(
                                        new MemoLine.Tax("VAT", usd("0.95")),
                                        new MemoLine.Tax("CITY", usd("0.01")))),
                        new MemoLine(
                                "tax that was forgotten",
                                usd("0.00"),
                                List.of(new MemoLine.Tax("VAT", usd("0.19")))));
        var made =
                new AdjustmentMade(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.DEBIT_MEMO,
                        usd("6.15"),
                        usd("0.00"),
                        "left off",
                        DATE,
                        DoneBy.alone("ann", DATE),
                        lines);
        assertPosts(
                made,
                """
                Dr 1200 Accounts receivable              6.15 inv-1
                Cr 2200 Sales tax payable                0.01 adj-1 CITY
                Cr 2200 Sales tax payable                1.14 adj-1 VAT
                Cr 4100 Other revenue                    5.00 adj-1
                """);
        var reversed =
                new AdjustmentReversed(
                        BOOK,
                        ADJUSTMENT,
                        ACCOUNT,
                        INVOICE,
                        AdjustmentKind.DEBIT_MEMO,
                        usd("6.15"),
                        usd("0.00"),
                        "in error",
                        DATE,
                        DoneBy.alone("ann", DATE),
                        lines);
        assertPosts(
                reversed,
                """
                Cr 1200 Accounts receivable              6.15 inv-1
                Dr 2200 Sales tax payable                0.01 adj-1 CITY
                Dr 2200 Sales tax payable                1.14 adj-1 VAT
                Dr 4100 Other revenue                    5.00 adj-1
                """);
    }

    @Test
    void whatMovesNoMoneyIsNotPosted() {
        List<ArEvent> silent =
                List.of(
                        new AccountOpened(
                                BOOK,
                                ACCOUNT,
                                "Acme",
                                AccountKind.CUSTOMER,
                                Currency.getInstance("USD"),
                                CreditTerms.net(30),
                                DATE),
                        new AccountTermsChanged(BOOK, ACCOUNT, CreditTerms.net(10), DATE),
                        new AccountClosed(BOOK, ACCOUNT, "gone", DATE),
                        new AdjustmentProposed(
                                BOOK,
                                ADJUSTMENT,
                                ACCOUNT,
                                INVOICE,
                                AdjustmentKind.WRITE_OFF,
                                usd("-5.00"),
                                false,
                                "lost",
                                DATE,
                                "ann"),
                        new AdjustmentDeclined(
                                BOOK, ADJUSTMENT, ACCOUNT, INVOICE, "no", "bob", DATE),
                        new NoteAdded(
                                BOOK,
                                new NoteId("n-1"),
                                ACCOUNT,
                                null,
                                NoteKind.GENERAL,
                                "called",
                                DATE),
                        new PeriodClosed(BOOK, new AccountingPeriod(YearMonth.of(2026, 3))),
                        new PeriodReopened(
                                BOOK, new AccountingPeriod(YearMonth.of(2026, 3)), "late bill"));
        assertThat(silent).allSatisfy(e -> assertThat(rules.lines(e, none())).isEmpty());

        Set<String> posting =
                Set.of(
                        "ar.InvoiceIssued",
                        "ar.InvoiceVoided",
                        "ar.PaymentPosted",
                        "ar.PaymentAllocated",
                        "ar.AllocationReversed",
                        "ar.PaymentReversed",
                        "ar.PaymentChargedBack",
                        "ar.ChargebackReversed",
                        "ar.PaymentPlanAgreed",
                        "ar.PaymentPlanEnded",
                        "ar.AdjustmentMade",
                        "ar.AdjustmentReversed",
                        "ar.CreditAllocated",
                        "ar.CreditAllocationReversed",
                        "ar.RefundIssued",
                        "ar.RefundFailed");
        Set<String> moving =
                EventCatalog.family(MoneyEvent.class).stream()
                        .map(type -> EventCatalog.nameOf(type))
                        .collect(Collectors.toSet());
        assertThat(posting).as("every money event is shown here").isEqualTo(moving);
    }

    @Test
    void anEventThatDoesNotAddUpIsNotPosted() {
        assertThatThrownBy(() -> rules.lines(invoice("10.01", line("10.00", null)), none()))
                .isInstanceOf(UnbalancedPostingException.class)
                .hasMessageContaining("inv-1");
        assertThatThrownBy(
                        () -> rules.lines(made(null, AdjustmentKind.FEE, "25.00", "20.00"), none()))
                .isInstanceOf(UnbalancedPostingException.class)
                .hasMessageContaining("adj-1");
    }

    @Test
    void aVoidOfWhatWasNeverPostedOrPostedOtherwiseIsNotPosted() {
        assertThatThrownBy(() -> rules.lines(voided("10.00"), none()))
                .isInstanceOf(UnbalancedPostingException.class)
                .hasMessageContaining("inv-1");
        var issued = rules.lines(invoice("10.00", line("10.00", null)), none());
        assertThatThrownBy(() -> rules.lines(voided("9.99"), invoice -> issued))
                .isInstanceOf(UnbalancedPostingException.class)
                .hasMessageContaining("inv-1");
    }

    private static java.util.function.Function<InvoiceId, List<JournalLine>> none() {
        return invoice -> List.of();
    }

    private void assertPosts(ArEvent event, String expected) {
        assertThat(tAccounts(rules.lines(event, none()))).isEqualTo(expected);
    }

    private static String tAccounts(List<JournalLine> lines) {
        return lines.stream()
                .map(
                        line ->
                                "%s %s %-28s %8s %s%s%n"
                                        .formatted(
                                                line.amount().isPositive() ? "Dr" : "Cr",
                                                line.ledgerAccount(),
                                                ChartOfAccounts.usual()
                                                        .describe(line.ledgerAccount())
                                                        .name(),
                                                line.amount().abs().decimal(),
                                                line.item().value(),
                                                line.detail() == null ? "" : " " + line.detail()))
                .collect(Collectors.joining());
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static InvoiceLine line(
            String net, @Nullable String revenueAccount, InvoiceLine.LineTax... taxes) {
        return new InvoiceLine(
                "work",
                BigDecimal.ONE,
                new BigDecimal(net),
                usd(net),
                List.of(taxes),
                revenueAccount);
    }

    private static InvoiceLine.LineTax tax(String code, String amount) {
        return new InvoiceLine.LineTax(code, BigDecimal.TEN, usd(amount));
    }

    private static InvoiceIssued invoice(String total, InvoiceLine... lines) {
        Money net = Money.zero(Currency.getInstance("USD"));
        Money tax = net;
        for (InvoiceLine line : lines) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
        }
        return new InvoiceIssued(
                BOOK,
                INVOICE,
                new InvoiceNumber("2026-1"),
                ACCOUNT,
                DATE,
                List.of(lines),
                TaxMethod.USUAL,
                net,
                tax,
                usd(total),
                List.of(new Installment(DATE.plusDays(30), usd(total))),
                null,
                null,
                null,
                null);
    }

    private static InvoiceVoided voided(String amount) {
        return new InvoiceVoided(
                BOOK, INVOICE, ACCOUNT, usd(amount), "in error", DATE, DoneBy.alone("ann", DATE));
    }

    private static AdjustmentMade made(AdjustmentKind kind, String amount) {
        return made(INVOICE, kind, amount, "0.00");
    }

    private static AdjustmentMade made(
            @Nullable InvoiceId invoice, AdjustmentKind kind, String amount, String onAccount) {
        return new AdjustmentMade(
                BOOK,
                ADJUSTMENT,
                ACCOUNT,
                invoice,
                kind,
                usd(amount),
                usd(onAccount),
                "as agreed",
                DATE,
                DoneBy.alone("ann", DATE));
    }
}
