package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.account.AccountAddressChanged;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountCreditLimitSet;
import dev.countinghouse.contract.account.AccountHeld;
import dev.countinghouse.contract.account.AccountReleased;
import dev.countinghouse.contract.account.AccountRenamed;
import dev.countinghouse.contract.account.AccountReopened;
import dev.countinghouse.contract.account.AccountTaxIdChanged;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.contract.book.BookApplicationRuleSet;
import dev.countinghouse.contract.book.BookCreditPolicySet;
import dev.countinghouse.contract.book.BookOpened;
import dev.countinghouse.contract.book.BookRenamed;
import dev.countinghouse.contract.book.BookTaxMethodSet;
import dev.countinghouse.contract.book.CreditPolicy;
import dev.countinghouse.contract.invoice.InvoiceFlagged;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.TaxMethod;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.embedded.Eventually;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A book and its accounts, whose facts count from their dates on. */
final class BooksApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("dated");
    private static final BookId EAST = new BookId("east");
    private static final BookId WEST = new BookId("west");
    private static final AccountId ACME = new AccountId("acme");
    private static final Set<Permission> READING = Set.of(Permission.READ);
    private static final Duration WHILE = Duration.ofMinutes(5);
    private static String known = "";

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static BookOpened opened(BookId book, String zone) {
        return new BookOpened(
                book, "Main Ltd", ZoneId.of(zone), usd("0").currency(), 4, day("2020-01-01"));
    }

    @BeforeAll
    static void publish() {
        var down = new TaxMethod(TaxMethod.Rounding.PER_RATE, TaxMethod.Direction.DOWN, true);
        server.publish(
                opened(BOOK, "Europe/Berlin"),
                new BookRenamed(BOOK, "Main Inc", day("2026-04-01")),
                new BookTaxMethodSet(BOOK, down, day("2026-03-01")),
                new BookTaxMethodSet(BOOK, TaxMethod.USUAL, day("2026-02-01")),
                new BookCreditPolicySet(BOOK, CreditPolicy.FLAG, day("2026-03-15")),
                account(BOOK, "acme"),
                account(BOOK, "zenith"),
                invoice(BOOK, "acme", "inv-1", "2026-03-01", part("100.00", "2026-03-05")),
                new AccountRenamed(BOOK, ACME, "Quixote & Sons", day("2026-03-10")),
                new AccountTermsChanged(BOOK, ACME, CreditTerms.net(7), day("2026-03-11")),
                new AccountAddressChanged(
                        BOOK,
                        ACME,
                        new PostalAddress(
                                List.of("Dept. 7", "12 Main Street"),
                                "Springfield",
                                null,
                                "62701",
                                "US"),
                        day("2026-03-12")),
                new AccountTaxIdChanged(BOOK, ACME, "DE123", day("2026-03-12")));
        long last =
                server.publish(
                        new AccountCreditLimitSet(
                                BOOK, ACME, usd("250"), "agreed", day("2026-03-13")),
                        new AccountCreditLimitSet(BOOK, ACME, null, "trusted", day("2026-05-01")),
                        new AccountHeld(BOOK, ACME, "late", day("2026-03-14")),
                        new AccountReleased(BOOK, ACME, "paid", day("2026-03-20")),
                        new AccountClosed(BOOK, ACME, "gone", day("2026-03-16")),
                        new AccountReopened(BOOK, ACME, "back", day("2026-03-18")));
        known = Long.toString(last);
    }

    private static JsonNode get(String path) {
        var answer = server.get("/v1/books/" + path, QueryRequest.MIN_POSITION, known);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static JsonNode acme(String date) {
        return get("dated/accounts/acme?effectiveOn=" + date);
    }

    @Test
    void aBookSaysHowItWorksOnADateAndWhoSaidSo() {
        JsonNode march = get("dated?effectiveOn=2026-03-14");
        assertThat(march.get("name").asString()).isEqualTo("Main Ltd");
        assertThat(march.get("timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(march.get("firstMonthOfFiscalYear").asInt()).isEqualTo(4);
        assertThat(march.at("/taxMethod/rounding").asString()).isEqualTo("PER_RATE");
        assertThat(march.get("creditPolicy").asString()).isEqualTo("REFUSE");
        JsonNode april = get("dated?effectiveOn=2026-04-01");
        assertThat(april.get("name").asString()).isEqualTo("Main Inc");
        assertThat(april.get("creditPolicy").asString()).isEqualTo("FLAG");
        JsonNode february = get("dated?effectiveOn=2026-02-10");
        assertThat(february.at("/taxMethod/rounding").asString()).isEqualTo("PER_LINE");
        assertThat(april.get("changes")).hasSize(8);
        assertThat(april.at("/changes/7/setting").asString()).isEqualTo("creditPolicy");
        assertThat(april.at("/changes/7/by").asString()).isEqualTo("tester");
    }

    @Test
    void aTokenIsToldTheBooksThatItOpensAndNoOther() {
        get("dated");
        server.publish(account(new BookId("hidden"), "acme"));
        var some = new Grant("clerk", READING, List.of("dated", "none"), Map.of(), WHILE);
        JsonNode opened =
                QueryServer.json(server.send(server.to("/v1/books", server.token(some)).build()));
        assertThat(opened.get("items")).hasSize(1);
        assertThat(opened.at("/items/0/book").asString()).isEqualTo("dated");
        assertThat(opened.at("/items/0/name").asString()).isEqualTo("Main Inc");

        Eventually.until(
                "one without a name is there too",
                () ->
                        QueryServer.json(server.get("/v1/books"))
                                .get("items")
                                .valueStream()
                                .anyMatch(book -> book.get("book").asString().equals("hidden")));
    }

    /** These two are never on the same day: their clocks are 25 hours apart. */
    @Test
    void todayIsTheBooks() {
        assertThat(today(EAST, "Pacific/Kiritimati")).isAfter(today(WEST, "Pacific/Pago_Pago"));
    }

    private static LocalDate today(BookId book, String zone) {
        String last = Long.toString(server.publish(opened(book, zone), account(book, "a")));
        var opened = server.get("/v1/books/" + book, QueryRequest.MIN_POSITION, last);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        var answer = server.get("/v1/books/" + book);
        return day(QueryServer.json(answer).get("asOf").asString());
    }

    @Test
    void anAccountIsCalledWhatItWasCalledOnTheDate() {
        assertThat(acme("2026-03-09").get("name").asString()).isEqualTo("Account acme");
        assertThat(acme("2026-03-10").get("name").asString()).isEqualTo("Quixote & Sons");
        assertThat(
                        get("dated/overdue?effectiveOn=2026-03-31")
                                .at("/items/0/accountName")
                                .asString())
                .isEqualTo("Quixote & Sons");
        assertThat(
                        get("dated/aging/accounts?effectiveOn=2026-03-31")
                                .at("/items/0/accountName")
                                .asString())
                .isEqualTo("Quixote & Sons");
    }

    @Test
    void anAccountIsFoundByEachOfItsNames() {
        for (String name : List.of("quixote", "account+acme")) {
            JsonNode found = get("dated/search?q=" + name);
            assertThat(found.get("items")).hasSize(1);
            assertThat(found.at("/items/0/id").asString()).isEqualTo("acme");
            assertThat(found.at("/items/0/label").asString()).isEqualTo("Quixote & Sons");
        }
    }

    @Test
    void anAccountsFactsCountFromTheirDatesOn() {
        JsonNode before = acme("2026-03-10");
        assertThat(before.has("address")).isFalse();
        assertThat(before.has("taxId")).isFalse();
        assertThat(before.at("/terms/due/days").asInt()).isEqualTo(30);
        JsonNode then = acme("2026-03-15");
        assertThat(then.at("/terms/due/days").asInt()).isEqualTo(7);
        assertThat(then.at("/address/city").asString()).isEqualTo("Springfield");
        assertThat(then.get("taxId").asString()).isEqualTo("DE123");
        assertThat(then.at("/creditLimit/amount").asString()).isEqualTo("250.00");
        assertThat(then.at("/available/amount").asString()).isEqualTo("150.00");
        assertThat(then.get("limitedOn").asString()).isEqualTo("2026-03-13");
        assertThat(then.get("heldOn").asString()).isEqualTo("2026-03-14");
        assertThat(then.get("holdReason").asString()).isEqualTo("late");
        assertThat(acme("2026-03-17").get("state").asString()).isEqualTo("CLOSED");
        assertThat(acme("2026-03-17").get("closedOn").asString()).isEqualTo("2026-03-16");
        JsonNode after = acme("2026-05-01");
        assertThat(after.get("state").asString()).isEqualTo("OPEN");
        assertThat(after.has("heldOn")).isFalse();
        assertThat(after.has("holdReason")).isFalse();
        assertThat(after.has("limitedOn")).isFalse();
        assertThat(after.has("creditLimit")).isFalse();
        assertThat(after.has("available")).isFalse();
    }

    @Test
    void anExportHasAllThatAnAccountIs() {
        List<String> lines =
                server.get(
                                "/v1/books/dated/accounts?effectiveOn=2026-03-15",
                                "Accept",
                                "text/csv",
                                QueryRequest.MIN_POSITION,
                                known)
                        .body()
                        .lines()
                        .toList();
        assertThat(lines.getFirst()).contains("creditLimit,limitedOn,available,heldOn,holdReason");
        assertThat(lines.get(1))
                .contains("Quixote & Sons")
                .contains(
                        "\"Dept. 7, 12 Main Street\",Springfield,,62701,US,DE123,250.00,2026-03-13,150.00")
                .contains("2026-03-14,late");
    }

    @Test
    void anInvoiceSaysThatTheCreditDoesNotCoverIt() {
        var book = new BookId("flags");
        long issued =
                server.publish(
                        opened(book, "UTC"),
                        account(book, "acme"),
                        invoice(book, "acme", "inv-1", "2026-03-01", part("500.00", "2026-03-31")));
        long last =
                server.publish(
                        new InvoiceFlagged(
                                book,
                                new InvoiceId("inv-1"),
                                ACME,
                                false,
                                usd("400"),
                                day("2026-03-01")),
                        invoice(book, "acme", "inv-2", "2026-03-02", part("1.00", "2026-03-31")),
                        new InvoiceFlagged(
                                book, new InvoiceId("inv-2"), ACME, true, null, day("2026-03-02")),
                        invoice(book, "acme", "inv-3", "2026-03-03", part("1.00", "2026-03-31")));
        String invoices = "/v1/books/flags/invoices";
        String seen = Long.toString(last);
        JsonNode list =
                QueryServer.json(server.get(invoices, QueryRequest.MIN_POSITION, seen))
                        .get("items");
        assertThat(list.at("/0").has("flagged")).isFalse();
        assertThat(list.at("/1/flagged/onHold").asBoolean()).isTrue();
        assertThat(list.at("/1/flagged").has("creditLimit")).isFalse();
        JsonNode one = QueryServer.json(server.get(invoices + "/inv-1"));
        assertThat(one.at("/flagged/onHold").asBoolean()).isFalse();
        assertThat(one.at("/flagged/creditLimit/amount").asString()).isEqualTo("400.00");
        assertThat(one.at("/story/1/name").asString()).isEqualTo("ar.InvoiceFlagged");
        JsonNode before = QueryServer.json(server.get(invoices + "/inv-1?knownPosition=" + issued));
        assertThat(before.has("flagged")).isFalse();
        assertThat(server.get(invoices, "Accept", "text/csv").body().lines())
                .first()
                .asString()
                .endsWith(",flagged");
    }

    /** 100.00 and 19.00 of VAT are taken back: the tax is not hidden in the returns. */
    @Test
    void theLedgerGivesBackTheTaxOfACreditMemo() {
        var book = new BookId("memos");
        var memo =
                new AdjustmentMade(
                        book,
                        new AdjustmentId("memo"),
                        ACME,
                        new InvoiceId("inv-1"),
                        AdjustmentKind.CREDIT_MEMO,
                        usd("-119"),
                        usd("0"),
                        "damaged",
                        day("2026-03-05"),
                        DoneBy.alone("ann", day("2026-03-05")),
                        List.of(
                                new MemoLine(
                                        "One box",
                                        usd("100"),
                                        List.of(new MemoLine.Tax("VAT", usd("19"))))));
        long last =
                server.publish(
                        opened(book, "UTC"),
                        account(book, "acme"),
                        invoice(book, "acme", "inv-1", "2026-03-01", part("500.00", "2026-03-31")),
                        memo);
        JsonNode balance =
                QueryServer.json(
                        server.get(
                                "/v1/books/memos/trial-balance?effectiveOn=2026-03-31",
                                QueryRequest.MIN_POSITION,
                                Long.toString(last)));
        assertThat(balance.get("ties").asBoolean()).isTrue();
        Map<String, String> debits = new TreeMap<>();
        for (JsonNode row : balance.get("accounts")) {
            debits.put(row.get("name").asString(), row.at("/debits/amount").asString());
        }
        assertThat(debits).as(balance.toString()).containsValues("100.00", "19.00");
        JsonNode told =
                QueryServer.json(
                        server.get(
                                "/v1/books/memos/adjustments/memo",
                                QueryRequest.MIN_POSITION,
                                Long.toString(last)));
        assertThat(told.get("lines")).hasSize(1);
        assertThat(told.at("/lines/0/description").asString()).isEqualTo("One box");
        assertThat(told.at("/lines/0/net/amount").asString()).isEqualTo("100.00");
        assertThat(told.at("/lines/0/taxes/0/code").asString()).isEqualTo("VAT");
        assertThat(told.at("/lines/0/taxes/0/amount/amount").asString()).isEqualTo("19.00");
        JsonNode forward =
                QueryServer.json(
                        server.get(
                                "/v1/books/memos/reconciliation/roll-forward"
                                        + "?from=2026-03-01&effectiveOn=2026-03-31",
                                QueryRequest.MIN_POSITION,
                                Long.toString(last)));
        assertThat(forward.get("ties").asBoolean()).isTrue();
        assertThat(forward.at("/currencies/0/invoiced/amount").asString()).isEqualTo("500.00");
        assertThat(forward.at("/currencies/0/adjustments/0/made/amount").asString())
                .isEqualTo("-119.00");
    }

    /**
     * Row A13: of 119.00, 59.50 are paid, and 30.00 when the book had said that lines come first; a
     * payment that was taken back is as if it had never been.
     */
    @Test
    void anInvoiceSaysWhatIsOpenOfItsLinesAndTaxes() {
        var book = new BookId("lines");
        InvoiceIssued taxed =
                invoice(book, "acme", "inv-1", "2026-03-01", part("119.00", "2026-03-31"));
        var line =
                new InvoiceLine(
                        "Goods",
                        BigDecimal.ONE,
                        new BigDecimal("100"),
                        usd("100"),
                        List.of(new InvoiceLine.LineTax("VAT", new BigDecimal("19"), usd("19.00"))),
                        null);
        taxed =
                new InvoiceIssued(
                        book,
                        taxed.invoice(),
                        taxed.number(),
                        taxed.account(),
                        taxed.invoiceDate(),
                        List.of(line),
                        TaxMethod.USUAL,
                        usd("100"),
                        usd("19"),
                        usd("119"),
                        taxed.installments(),
                        null,
                        null,
                        null,
                        null);
        PaymentPosted first = paid(book, "pay-1", "59.50", "2026-03-05");
        PaymentPosted second = paid(book, "pay-2", "10.00", "2026-03-06");
        long last =
                server.publish(
                        opened(book, "UTC"),
                        account(book, "acme"),
                        taxed,
                        first,
                        second,
                        new AllocationReversed(
                                book,
                                second.payment(),
                                ACME,
                                second.allocations().getFirst(),
                                "not theirs",
                                day("2026-03-08")),
                        new BookApplicationRuleSet(
                                book, ApplicationRule.LINES_FIRST, day("2026-03-10")),
                        paid(book, "pay-3", "30.00", "2026-03-12"));
        String lines = "/v1/books/lines/invoices/inv-1/lines?effectiveOn=";
        String seen = Long.toString(last);
        JsonNode end =
                QueryServer.json(server.get(lines + "2026-03-31", QueryRequest.MIN_POSITION, seen));
        assertThat(end.at("/lines/0/openNet/amount").asString()).isEqualTo("20.00");
        assertThat(end.at("/lines/0/openTax/amount").asString()).isEqualTo("9.50");
        assertThat(end.at("/open/amount").asString()).isEqualTo("29.50");
        assertThat(end.get("applications")).hasSize(2);
        assertThat(end.at("/applications/0/tax/amount").asString()).isEqualTo("9.50");
        assertThat(end.at("/applications/1/kind").asString()).isEqualTo("PAYMENT");
        assertThat(end.at("/applications/1/rule").asString()).isEqualTo("LINES_FIRST");
        assertThat(end.at("/applications/1/net/amount").asString()).isEqualTo("30.00");
        assertThat(end.at("/applications/1/tax/amount").asString()).isEqualTo("0.00");
        JsonNode before = QueryServer.json(server.get(lines + "2026-03-07"));
        assertThat(before.get("applications")).as("10.00 stood then").hasSize(2);
        assertThat(before.at("/open/amount").asString()).isEqualTo("49.50");
    }

    private static PaymentPosted paid(BookId book, String id, String amount, String on) {
        return new PaymentPosted(
                book,
                new PaymentId(id),
                ACME,
                usd(amount),
                PaymentMethod.WIRE,
                day(on),
                day(on),
                null,
                null,
                List.of(new Allocation(1, new InvoiceId("inv-1"), usd(amount), null)));
    }

    private static AdjustmentMade memo(
            BookId book, String id, AdjustmentKind kind, String amount, String net, String tax) {
        return new AdjustmentMade(
                book,
                new AdjustmentId(id),
                ACME,
                null,
                kind,
                usd(amount),
                usd(amount),
                "as agreed",
                day("2026-03-05"),
                DoneBy.alone("ann", day("2026-03-05")),
                List.of(
                        new MemoLine(
                                "One box", usd(net), List.of(new MemoLine.Tax("VAT", usd(tax))))));
    }

    private static AdjustmentReversed takenBack(AdjustmentMade memo) {
        return new AdjustmentReversed(
                memo.book(),
                memo.adjustment(),
                memo.account(),
                memo.invoice(),
                memo.kind(),
                memo.amount(),
                memo.onAccount(),
                "in error",
                day("2026-03-20"),
                DoneBy.alone("ann", day("2026-03-20")),
                memo.lines());
    }

    /**
     * Credited 119.00 and 5.95, of which 5.95 is taken back; charged 59.50 and 11.90, of which
     * 11.90 is taken back: 500.00 - 119.00 + 59.50 = 440.50, and 19.00 - 9.50 of tax are given
     * back.
     */
    @Test
    void theTaxesOfCreditAndDebitMemosOfOneMonthAreToldApart() {
        var book = new BookId("both-memos");
        var credit = AdjustmentKind.CREDIT_MEMO;
        var debit = AdjustmentKind.DEBIT_MEMO;
        AdjustmentMade wrongCredit = memo(book, "cr-2", credit, "-5.95", "5.00", "0.95");
        AdjustmentMade wrongDebit = memo(book, "dr-2", debit, "11.90", "10.00", "1.90");
        long last =
                server.publish(
                        opened(book, "UTC"),
                        account(book, "acme"),
                        invoice(book, "acme", "inv-1", "2026-03-01", part("500.00", "2026-03-31")),
                        memo(book, "cr-1", credit, "-119.00", "100.00", "19.00"),
                        memo(book, "dr-1", debit, "59.50", "50.00", "9.50"),
                        wrongCredit,
                        wrongDebit,
                        takenBack(wrongCredit),
                        takenBack(wrongDebit));
        String position = Long.toString(last);
        for (String account : List.of("", "&account=acme")) {
            JsonNode forward =
                    QueryServer.json(
                            server.get(
                                    "/v1/books/both-memos/reconciliation/roll-forward"
                                            + "?from=2026-03-01&effectiveOn=2026-03-31"
                                            + account,
                                    QueryRequest.MIN_POSITION,
                                    position));
            assertThat(forward.get("ties").asBoolean()).isTrue();
            JsonNode rolled = forward.at("/currencies/0");
            assertThat(rolled.at("/invoiced/amount").asString()).isEqualTo("500.00");
            assertThat(rolled.at("/closing/amount").asString()).isEqualTo("440.50");
            assertThat(rolled.at("/openItems/amount").asString()).isEqualTo("440.50");
            assertThat(rolled.get("adjustments").valueStream())
                    .extracting(
                            one -> one.get("kind").asString(),
                            one -> one.at("/made/amount").asString(),
                            one -> one.at("/reversed/amount").asString())
                    .containsExactly(
                            tuple("CREDIT_MEMO", "-124.95", "5.95"),
                            tuple("DEBIT_MEMO", "71.40", "-11.90"));
        }
        JsonNode balance =
                QueryServer.json(
                        server.get(
                                "/v1/books/both-memos/trial-balance?effectiveOn=2026-03-31",
                                QueryRequest.MIN_POSITION,
                                position));
        assertThat(balance.get("ties").asBoolean()).isTrue();
        assertThat(balance.get("accounts").valueStream())
                .extracting(
                        one -> one.get("ledgerAccount").asString(),
                        one -> one.at("/debits/amount").asString(),
                        one -> one.at("/credits/amount").asString())
                .contains(
                        tuple("2200", "21.85", "12.35"),
                        tuple("4100", "10.00", "60.00"),
                        tuple("4900", "105.00", "5.00"));
    }
}
