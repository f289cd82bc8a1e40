package dev.countinghouse.command.invoice;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.FIRST;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.SECOND;
import static dev.countinghouse.command.Given.USD;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.closed;
import static dev.countinghouse.command.Given.eur;
import static dev.countinghouse.command.Given.issued;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.marchClosed;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.issuing.IssuingReason;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditPeriod;
import dev.countinghouse.contract.account.CreditPeriod.MonthEnd;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.invoice.TaxMethod.Direction;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;
import dev.countinghouse.contract.period.PeriodReopened;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

class IssueInvoiceTest {

    @RegisterExtension private final Decided ar = new Decided();

    private static OrderedLine line(String quantity, String price, OrderedLine.TaxRate... taxes) {
        return new OrderedLine(
                "Work", new BigDecimal(quantity), new BigDecimal(price), List.of(taxes), null);
    }

    private static IssueInvoice issue(@Nullable String number, OrderedLine... lines) {
        return issue(number, march(2), null, List.of(), null, lines);
    }

    private static IssueInvoice issue(
            @Nullable String number,
            LocalDate date,
            @Nullable LocalDate dueOn,
            List<Installment> installments,
            @Nullable Money total,
            OrderedLine... lines) {
        return new IssueInvoice(
                BOOK,
                FIRST,
                number == null ? null : new InvoiceNumber(number),
                "INV-",
                ACME,
                USD,
                date,
                List.of(lines),
                TaxChoice.AS_THE_BOOK,
                dueOn,
                installments,
                total,
                null,
                null,
                null);
    }

    /** Issues on 2 March to an account with these terms and gives the event. */
    private InvoiceIssued issuedOn(CreditTerms terms, IssueInvoice command) {
        return ar.given(opened(ACME, terms)).when(command).records(InvoiceIssued.class);
    }

    /** 19.95 gross at 19 %: 16.76 and 3.19. */
    @Test
    void worksTaxesOutAsTheBookSaysOnTheInvoiceDate() {
        var included = new TaxMethod(Rounding.PER_LINE, Direction.NEAREST, true);
        var fromApril = new BookTaxMethodSet(BOOK, included, april(1));
        OrderedLine line = line("1", "19.95", tax("VAT", "19"));
        InvoiceIssued before =
                ar.given(opened(), fromApril)
                        .when(issue(null, march(31), null, List.of(), null, line))
                        .records(InvoiceIssued.class);
        assertThat(before.total()).isEqualTo(usd("23.74"));
        InvoiceIssued then =
                ar.given(opened(), fromApril)
                        .when(issue(null, april(1), null, List.of(), null, line))
                        .records(InvoiceIssued.class);
        assertThat(then.net()).isEqualTo(usd("16.76"));
        assertThat(then.tax()).isEqualTo(usd("3.19"));
        assertThat(then.taxMethod()).isEqualTo(included);
    }

    @Test
    void computesEveryAmountLineByLine() {
        InvoiceIssued invoice =
                issuedOn(
                        CreditTerms.net(30),
                        issue(
                                "A-1",
                                line("3", "19.99", tax("VAT", "8.875")),
                                line("0.333", "10", tax("VAT", "8.875"), tax("CITY", "1.5")),
                                line("-1", "5.005")));

        assertThat(invoice.lines())
                .extracting(InvoiceLine::net)
                .containsExactly(usd("59.97"), usd("3.33"), usd("-5.01"));
        assertThat(invoice.lines())
                .extracting(InvoiceLine::tax)
                .containsExactly(usd("5.32"), usd("0.35"), usd("0"));
        assertThat(invoice.net()).isEqualTo(usd("58.29"));
        assertThat(invoice.tax()).isEqualTo(usd("5.67"));
        assertThat(invoice.total()).isEqualTo(usd("63.96"));
        assertThat(invoice.installments()).containsExactly(new Installment(april(1), usd("63.96")));
    }

    /** The cases are in TaxesTest. */
    @Test
    void worksTaxesOutAsTheInvoiceSaysAndSaysSo() {
        var perRate = new TaxChoice(Rounding.PER_RATE, Direction.DOWN, true);
        OrderedLine line = line("1", "11.99", tax("VAT", "19"));
        InvoiceIssued invoice = issuedOn(CreditTerms.net(30), taxed(perRate, line, line));
        assertThat(invoice.taxMethod())
                .isEqualTo(new TaxMethod(Rounding.PER_RATE, Direction.DOWN, true));
        assertThat(invoice.total()).isEqualTo(usd("23.98"));
        assertThat(invoice.tax()).isEqualTo(usd("3.82"));
        assertThat(invoice.lines())
                .extracting(InvoiceLine::tax)
                .containsExactly(usd("1.91"), usd("1.91"));
    }

    @Test
    void worksTheRestOutAsTheBookDoes() {
        var perRate = new TaxChoice(Rounding.PER_RATE, null, null);
        assertThat(issuedOn(CreditTerms.net(30), taxed(perRate, line("1", "10"))).taxMethod())
                .isEqualTo(new TaxMethod(Rounding.PER_RATE, Direction.NEAREST, false));
    }

    @Test
    void worksAllOutAsTheBookDoesWhereItSaysNothing() {
        assertThat(issuedOn(CreditTerms.net(30), issue("A-1", line("1", "10"))).taxMethod())
                .isEqualTo(TaxMethod.USUAL);
    }

    @Test
    void anInvoiceWithItsTaxesWorkedOutOtherwiseIsNotTheSame() {
        ar.given(opened())
                .command(issue("A-1", line("1", "10")))
                .when(taxed(new TaxChoice(Rounding.PER_RATE, null, null), line("1", "10")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    private static IssueInvoice taxed(TaxChoice taxes, OrderedLine... lines) {
        IssueInvoice usual = issue("A-1", lines);
        return new IssueInvoice(
                usual.book(),
                usual.invoice(),
                usual.number(),
                usual.series(),
                usual.account(),
                usual.currency(),
                usual.invoiceDate(),
                usual.lines(),
                taxes,
                usual.dueOn(),
                usual.installments(),
                usual.total(),
                "as by phone",
                "PO 4711",
                usual.memo());
    }

    @Test
    void keepsTheCustomersReferenceAndPurchaseOrderApart() {
        InvoiceIssued invoice =
                issuedOn(CreditTerms.net(30), taxed(TaxChoice.AS_THE_BOOK, line("1", "10")));
        assertThat(invoice.customerReference()).isEqualTo("as by phone");
        assertThat(invoice.purchaseOrder()).isEqualTo("PO 4711");
    }

    private static OrderedLine.TaxRate tax(String code, String percent) {
        return new OrderedLine.TaxRate(code, new BigDecimal(percent));
    }

    @Test
    void isDueByTheTermsOfTheAccount() {
        assertThat(
                        issuedOn(
                                        new CreditTerms(
                                                new CreditPeriod(0, 10, MonthEnd.BEFORE, null),
                                                null),
                                        issue("A-1", line("1", "10")))
                                .installments())
                .containsExactly(new Installment(april(10), usd("10")));
    }

    @Test
    void isDueWhenTheCallerSays() {
        assertThat(
                        issuedOn(
                                        CreditTerms.net(30),
                                        issue(
                                                "A-1",
                                                march(2),
                                                march(9),
                                                List.of(),
                                                null,
                                                line("1", "10")))
                                .installments())
                .containsExactly(new Installment(march(9), usd("10")));
    }

    @Test
    void takesInstallmentsInOrderOfTheirDueDates() {
        var later = new Installment(april(20), usd("4"));
        var sooner = new Installment(april(1), usd("6"));
        assertThat(
                        issuedOn(
                                        CreditTerms.net(30),
                                        issue(
                                                "A-1",
                                                march(2),
                                                null,
                                                List.of(later, sooner),
                                                null,
                                                line("1", "10")))
                                .installments())
                .containsExactly(sooner, later);
    }

    @Test
    void offersTheDiscountOfTheTerms() {
        var terms = CreditTerms.net(30).withDiscount(200, 10);
        assertThat(issuedOn(terms, issue("A-1", line("1", "99.75"))).discount())
                .isEqualTo(new DiscountOffer(march(12), 0, usd("2.00")));
    }

    @Test
    void offersTheDiscountUntilADayOfTheNextMonthAndADayLonger() {
        var tenth = new CreditPeriod(0, 0, MonthEnd.NONE, 10);
        var terms =
                new CreditTerms(
                        CreditPeriod.ofDays(60),
                        new CreditTerms.EarlyPaymentDiscount(300, tenth, 1));
        assertThat(issuedOn(terms, issue("A-1", line("1", "10"))).discount())
                .isEqualTo(new DiscountOffer(april(10), 1, usd("0.30")));
    }

    @Test
    void offersNoDiscountThatRoundsToNothing() {
        var terms = CreditTerms.net(30).withDiscount(1, 10);
        assertThat(issuedOn(terms, issue("A-1", line("1", "1"))).discount()).isNull();
    }

    @Test
    void numbersFromTheSeriesWithoutGaps() {
        assertThat(issuedOn(CreditTerms.net(30), issue(null, line("1", "10"))).number())
                .isEqualTo(new InvoiceNumber("INV-000001"));
    }

    @Test
    void keepsTermsThatChangedForTheNextInvoice() {
        InvoiceIssued invoice =
                ar.given(
                                opened(),
                                new AccountTermsChanged(BOOK, ACME, CreditTerms.net(5), march(1)))
                        .when(issue("A-1", line("1", "10")))
                        .records(InvoiceIssued.class);
        assertThat(invoice.installments()).containsExactly(new Installment(march(7), usd("10")));
    }

    @Test
    void issuingTheSameAgainRecordsNothing() {
        ar.given(opened())
                .command(issue(null, line("1", "10")))
                .when(issue(null, line("1", "10")))
                .recordsNothing();
    }

    @Test
    void issuingTheSameAgainAfterTheTermsChangedRecordsNothing() {
        ar.given(opened())
                .command(issue("A-1", line("1", "10")))
                .event(new AccountTermsChanged(BOOK, ACME, CreditTerms.net(5), march(3)))
                .when(issue("A-1", line("1", "10")))
                .recordsNothing();
    }

    @Test
    void givesAnIdToOneInvoiceOnly() {
        ar.given(opened())
                .command(issue("A-1", line("1", "10")))
                .when(issue("A-1", line("1", "11")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void anInvoiceWithAGivenNumberIsNotTheSameAsOneFromASeries() {
        ar.given(opened())
                .command(issue("A-1", line("1", "10")))
                .when(issue(null, line("1", "10")))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void givesANumberToOneInvoiceOnly() {
        ar.given(opened(), issued(SECOND, "5"))
                .when(issue("N-inv-2", line("1", "10")))
                .isRefused(IssuingReason.NUMBER_TAKEN);
    }

    @Test
    void refusesAnUnknownAccount() {
        ar.given().when(issue("A-1", line("1", "10"))).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void refusesAClosedAccount() {
        ar.given(opened(), new AccountClosed(BOOK, ACME, "moved away", march(1)))
                .when(issue("A-1", line("1", "10")))
                .isRefused(SharedReason.ACCOUNT_CLOSED);
    }

    @Test
    void closuresAndTermsOfALaterDateDoNotCountYet() {
        var later = new AccountTermsChanged(BOOK, ACME, CreditTerms.net(90), april(1));
        InvoiceIssued issued =
                ar.given(opened(), closed(), later)
                        .when(issue("A-1", line("1", "10")))
                        .records(InvoiceIssued.class);
        assertThat(issued.dueOn()).isEqualTo(issued.invoiceDate().plusDays(30));
    }

    @Test
    void refusesADateBeforeTheAccountWasOpened() {
        ar.given(opened())
                .when(
                        issue(
                                "A-1",
                                LocalDate.of(2026, 2, 28),
                                null,
                                List.of(),
                                null,
                                line("1", "10")))
                .isRefused(SharedReason.PRECEDES_ACCOUNT);
    }

    @Test
    void refusesADateInAClosedPeriod() {
        ar.given(opened(), marchClosed())
                .when(issue("A-1", line("1", "10")))
                .isRefused(SharedReason.PERIOD_CLOSED);
    }

    @Test
    void issuesIntoAPeriodThatWasOpenedAgain() {
        ar.given(opened(), marchClosed(), new PeriodReopened(BOOK, MARCH, "late invoice"))
                .when(issue("A-1", line("1", "10")))
                .records(InvoiceIssued.class);
    }

    @Test
    void refusesAnotherCurrency() {
        ar.given(
                        new AccountOpened(
                                BOOK,
                                ACME,
                                "Acme",
                                AccountKind.CUSTOMER,
                                Currency.getInstance("EUR"),
                                CreditTerms.net(30),
                                march(1)))
                .when(issue("A-1", line("1", "10")))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesATotalOfZero() {
        ar.given(opened())
                .when(issue("A-1", line("1", "10"), line("-1", "10")))
                .isRefused(IssuingReason.TOTAL_NOT_POSITIVE);
    }

    @Test
    void refusesATotalThatIsNotTheSumOfTheLines() {
        ar.given(opened())
                .when(issue("A-1", march(2), null, List.of(), usd("10.01"), line("1", "10")))
                .isRefused(IssuingReason.TOTAL_DIFFERS);
    }

    @Test
    void refusesInstallmentsThatDoNotSumToTheTotal() {
        ar.given(opened())
                .when(
                        issue(
                                "A-1",
                                march(2),
                                null,
                                List.of(new Installment(april(1), usd("9.99"))),
                                null,
                                line("1", "10")))
                .isRefused(IssuingReason.INSTALLMENTS_DIFFER);
    }

    @Test
    void refusesInstallmentsOfAnotherCurrency() {
        ar.given(opened())
                .when(
                        issue(
                                "A-1",
                                march(2),
                                null,
                                List.of(new Installment(april(1), eur("10"))),
                                null,
                                line("1", "10")))
                .isRefused(SharedReason.CURRENCY_DIFFERS);
    }

    @Test
    void refusesADueDateBeforeTheInvoiceDate() {
        ar.given(opened())
                .when(issue("A-1", march(2), march(1), List.of(), null, line("1", "10")))
                .isRefused(IssuingReason.DUE_BEFORE_INVOICE);
    }

    @Test
    void refusesALineThatIsTooLarge() {
        ar.given(opened())
                .when(issue("A-1", line("999999999999", "999999999999")))
                .isRefused(SharedReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void refusesATaxThatIsTooLarge() {
        ar.given(opened())
                .when(issue("A-1", line("1", "9999999999999", tax("T", "1000"))))
                .isRefused(SharedReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void refusesATotalThatIsTooLarge() {
        ar.given(opened())
                .when(issue("A-1", line("1", "9999999999999"), line("1", "9999999999999")))
                .isRefused(SharedReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void refusesATotalThatIsTooLargeWithItsTax() {
        ar.given(opened())
                .when(issue("A-1", line("1", "9999999999999", tax("T", "90"))))
                .isRefused(SharedReason.AMOUNT_TOO_LARGE);
    }

    @Test
    void couldNeverBeIssuedWithoutLines() {
        refused(() -> issue("A-1"));
    }

    @Test
    void couldNeverBeIssuedWithBothADueDateAndInstallments() {
        refused(
                () ->
                        issue(
                                "A-1",
                                march(2),
                                april(1),
                                List.of(new Installment(april(1), usd("10"))),
                                null,
                                line("1", "10")));
    }

    @Test
    void couldNeverBeIssuedInTheFarFuture() {
        refused(
                () ->
                        issue(
                                "A-1",
                                LocalDate.of(20226, 3, 1),
                                null,
                                List.of(),
                                null,
                                line("1", "10")));
    }

    @Test
    void couldNeverBeNumberedFromASeriesThatEndsWithADigit() {
        refused(
                () ->
                        new IssueInvoice(
                                BOOK,
                                FIRST,
                                null,
                                "INV-1",
                                ACME,
                                USD,
                                march(2),
                                List.of(line("1", "10")),
                                TaxChoice.AS_THE_BOOK,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void couldNeverHaveALineWithoutDescriptionOrWithTooManyDecimals() {
        refused(() -> new OrderedLine(" ", BigDecimal.ONE, BigDecimal.ONE, List.of(), null));
        refused(() -> line("1.0000001", "10"));
        refused(() -> line("1", "1000000000000000000000"));
        refused(
                () ->
                        new OrderedLine(
                                "Work", new BigDecimal("1E+9"), BigDecimal.ONE, List.of(), null));
        refused(() -> tax("T", "-1"));
    }

    private static void refused(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(IllegalArgumentException.class);
    }
}
