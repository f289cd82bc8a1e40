package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.testing.OpenApiContract;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every endpoint as its document describes it: what it does, and each of its problems. */
class CommandApiTest {

    private static final Set<String> DECIDING =
            Set.of(
                    "books",
                    "accounts",
                    "invoices",
                    "payments",
                    "cash",
                    "adjustments",
                    "plans",
                    "refunds",
                    "disputes",
                    "dunning",
                    "deliveries",
                    "statements",
                    "periods",
                    "notes",
                    "work",
                    "views",
                    "catalog",
                    "charges",
                    "billing",
                    "quotes",
                    "files",
                    "bank",
                    "deposits");

    private static final String TERMS =
            "'terms':{'due':{'days':30},'discount':{'basisPoints':200,'within':{'days':10}}}";

    private final CommandServer server = CommandServer.shared();
    private final OpenApiContract contract = CommandServer.CONTRACT;
    private String book = "acme";

    private HttpResponse<String> post(String path, String body) {
        return postAs("ann", path, body);
    }

    private HttpResponse<String> postAs(String subject, String path, String body) {
        return server.postAs(subject, "/v1/books/" + book + path, body.replace('\'', '"'));
    }

    private JsonNode accepts(String path, String body) {
        return accepted(post(path, body));
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = CommandServer.json(answer);
        assertThat(answer.headers().firstValue("ar-position"))
                .hasValue(receipt.get("position").asString());
        return receipt;
    }

    private void refuses(int status, String reason, String path, String body) {
        refused(status, reason, post(path, body));
    }

    private static void refused(int status, String reason, HttpResponse<String> answer) {
        assertThat(answer.body()).contains("\"/problems/" + reason + "\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String account(String id, String currency, String openedOn) {
        return "{'account':'%s','name':'N','kind':'CUSTOMER','currency':'%s',%s,'openedOn':'%s'}"
                .formatted(id, currency, TERMS, openedOn);
    }

    private static String usd(String amount) {
        return "{'amount':'%s','currency':'USD'}".formatted(amount);
    }

    private static String invoice(String id, String account, String price, String date) {
        return invoice(id, account, price, date, "");
    }

    private static String invoice(
            String id, String account, String price, String date, String more) {
        return """
        {'invoice':'%s','account':'%s','currency':'USD','invoiceDate':'%s',%s
         'lines':[{'description':'d','quantity':'1','unitPrice':'%s'}]}
        """
                .formatted(id, account, date, more, price);
    }

    private static String payment(String id, String account, String amount, String date) {
        return payment(id, account, amount, date, "");
    }

    private static String payment(
            String id, String account, String amount, String date, String more) {
        return "{'payment':'%s','account':'%s','amount':%s,'method':'ACH',%s'receivedOn':'%s'}"
                .formatted(id, account, usd(amount), more, date);
    }

    private static String parts(String... parts) {
        return "'allocations':[" + String.join(",", parts) + "],";
    }

    private static String part(String invoice, String amount) {
        return "{'invoice':'%s','amount':%s}".formatted(invoice, usd(amount));
    }

    private static String part(String invoice, String amount, String discount) {
        return "{'invoice':'%s','amount':%s,'discount':%s}"
                .formatted(invoice, usd(amount), usd(discount));
    }

    private static String installment(int number, String part) {
        return part.replace(",'amount'", ",'installment':" + number + ",'amount'");
    }

    private static String allocation(String date, String... parts) {
        return "{%s'effectiveOn':'%s'}".formatted(parts(parts), date);
    }

    private static String adjustment(
            String id, String account, String kind, String amount, String date, String more) {
        return """
        {'adjustment':'%s','account':'%s','kind':'%s','amount':%s,%s
         'reason':'r','effectiveOn':'%s'}
        """
                .formatted(id, account, kind, usd(amount), more, date);
    }

    private static String on(String invoice) {
        return "'invoice':'" + invoice + "',";
    }

    @Test
    void documentsExactlyTheEndpointsThatThereAre() {
        var endpoints =
                server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(OpenApiContract.operationsOf(endpoints)).isEqualTo(contract.operations());
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        contract.checkExamples();
    }

    @Test
    void answersWithAReceiptItsPlaceAndItsPosition() {
        book = "receipts";
        var answer = post("/accounts", account("a-1", "USD", "2026-01-01"));
        JsonNode receipt = accepted(answer);
        assertThat(receipt.get("id").asString()).isEqualTo("a-1");
        assertThat(answer.headers().firstValue("location"))
                .hasValue("/v1/books/receipts/accounts/a-1");
        JsonNode again = accepts("/accounts", account("a-1", "USD", "2026-01-01"));
        assertThat(again).isEqualTo(receipt);
    }

    @Test
    void namesWhatItsCallerLeavesUnnamed() {
        book = "unnamed";
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        JsonNode invoice =
                accepts(
                        "/invoices",
                        """
                        {'account':'a','currency':'USD',
                         'lines':[{'description':'d','quantity':'2','unitPrice':'1.005'}]}
                        """);
        assertThat(invoice.get("id").asString())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        JsonNode paid =
                accepts(
                        "/payments",
                        "{'account':'a','amount':%s,'method':'CASH',%s'remittance':'thanks'}"
                                .formatted(
                                        usd("2.01"),
                                        parts(part(invoice.get("id").asString(), "2.01"))));
        assertThat(paid.get("id").asString()).isNotEmpty();
        accepts("/notes", "{'account':'a','kind':'CONTACT','text':'called'}");
    }

    @Test
    void letsAnAmountAboveTheLimitWaitForSomebodyElse() {
        book = "limits";
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        var small = adjustment("small", "a", "FEE", "100.00", "2026-02-01", "");
        assertThat(accepts("/adjustments", small).has("status")).isFalse();
        var large = adjustment("large", "a", "FEE", "100.01", "2026-02-01", "");
        assertThat(accepts("/adjustments", large).get("status").asString()).isEqualTo("proposed");
        accepted(postAs("bob", "/adjustments/large/approval", ""));
        var other = adjustment("other", "a", "FEE", "500.00", "2026-02-01", "");
        accepts("/adjustments", other);
        accepts("/adjustments/other/decline", "{'reason':'withdrawn'}");
        // what was made today leaves nothing of the limit to take it back with
        String reversal = "{'reason':'r','effectiveOn':'2026-02-02'}";
        assertThat(accepts("/adjustments/small/reversal", reversal).get("status").asString())
                .isEqualTo("proposed");
        accepted(postAs("bob", "/adjustments/small/reversal/approval", ""));
        accepts("/invoices", invoice("i", "a", "100.01", "2026-02-01"));
        assertThat(accepts("/invoices/i/void", "{'reason':'r'}").get("status").asString())
                .isEqualTo("proposed");
        accepted(postAs("bob", "/invoices/i/void/approval", ""));
    }

    /** C4: a fee is an adjustment, whatever it comes with. */
    @Test
    void chargesAFeeOnlyForWhoMayAdjust() {
        book = "fees";
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        accepts("/payments", payment("p", "a", "5.00", "2026-02-01"));
        String clerk =
                server.token(
                        new LocalTokens.Grant(
                                "clerk",
                                Set.of(Permission.POST),
                                List.of("*"),
                                Map.of("*", "100"),
                                Duration.ofHours(1)));
        String path = "/v1/books/fees/payments/p/reversal";
        String fee = ",'fee':{'amount':" + usd("1.00") + "}";
        String body = "{'reason':'RETURNED','effectiveOn':'2026-02-02'%s}";
        refused(403, "scope-missing", postWith(clerk, path, body.formatted(fee)));
        accepted(postWith(clerk, path, body.formatted("")));
    }

    private HttpResponse<String> postWith(String token, String path, String body) {
        return server.send(
                server.to(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build());
    }

    @Test
    void refusesForEachReasonThatItDocuments() {
        book = "refusals";
        givenAccountsInvoicesAndPayments();
        accepts("/periods/2026-01/closure", "");
        problemsOfBooks();
        problemsOfAccounts();
        problemsOfInvoices();
        problemsOfCredit();
        problemsOfPayments();
        problemsOfAllocations();
        problemsOfReversals();
        problemsOfChargebacks();
        problemsOfPlans();
        problemsOfCreditAllocations();
        problemsOfPayers();
        problemsOfMoves();
        problemsOfRefunds();
        problemsOfAdjustments();
        problemsOfApprovals();
        problemsOfDeclines();
        problemsOfNotes();
        problemsOfWork();
        problemsOfViews();
        problemsOfDisputes();
        problemsOfDunning();
        problemsOfResolutions();
        problemsOfReopenings();
        problemsOfCash();
        problemsOfAdvices();
        problemsOfTheCatalog();
        problemsOfCharges();
        problemsOfReturns();
        problemsOfRecurringCharges();
        problemsOfDrafts();
        problemsOfReleases();
        problemsOfQuotes();
        problemsOfPaper();
        refuses(404, "refusal-unknown", "/refusals/none/dismissal", "{'reason':'r'}");
        accepts("/periods/2026-02/closure", "{}");
        accepts("/periods/2026-02/reopening", "{'reason':'r'}");
        refuses(409, "period-not-closed", "/periods/2026-09/reopening", "{'reason':'r'}");
        refusesAKeyThatWasUsed();
        problemsOfFiles();
        problemsOfBanks();
        problemsOfDeposits();
        var unseen = contract.unseenProblems();
        unseen.keySet()
                .removeIf(
                        operation ->
                                !DECIDING.contains(
                                        contract.operation(operation).at("/tags/0").asString()));
        assertThat(unseen).isEmpty();
    }

    private void problemsOfPaper() {
        accepts(
                "/settings/letterhead",
                "{'name':'N','address':{'lines':['l'],'city':'c','country':'US'}}");
        accepts("/settings/template", "{'accent':'#000000'}");
        accepts("/settings/delivery", "{'kinds':[]}");
        String contact = "{'channel':'NONE','changedOn':'%s'}";
        refuses(404, "account-unknown", "/accounts/none/contact", "{'channel':'NONE'}");
        refuses(422, "precedes-account", "/accounts/a/contact", contact.formatted("2026-01-01"));
        String delivery = "{'delivery':'%s','account':'%s','kind':'%s','document':'i'}";
        refuses(404, "account-unknown", "/deliveries", delivery.formatted("d", "none", "INVOICE"));
        accepts("/deliveries", delivery.formatted("d", "a", "INVOICE"));
        refuses(409, "id-taken", "/deliveries", delivery.formatted("d", "a", "RECEIPT"));
        String report = "{'outcome':'PRINTED'}";
        refuses(404, "delivery-unknown", "/deliveries/none/report", report);
        refuses(409, "delivery-not-prepared", "/deliveries/d/report", report);
        String letters = "/v1/books/" + book + "/letters?delivery=";
        refused(
                404,
                "delivery-unknown",
                server.send(server.to(letters + "none", server.token()).build()));
        refused(
                409,
                "delivery-not-prepared",
                server.send(server.to(letters + "d", server.token()).build()));
        String statement = "{'statement':'s','account':'%s','family':%s,'statedOn':'%s'}";
        String day = "2026-03-31";
        refuses(404, "account-unknown", "/statements", statement.formatted("none", false, day));
        refuses(
                422,
                "precedes-account",
                "/statements",
                statement.formatted("a", false, "2026-01-01"));
        accepts("/statements", statement.formatted("a", false, day));
        refuses(409, "id-taken", "/statements", statement.formatted("a", true, day));
        String run = "{'form':'ACTIVITY','from':'%s','statedOn':'2026-03-31'}";
        accepts("/statement-runs", run.formatted("2026-03-01"));
        refuses(409, "statement-run-differs", "/statement-runs", run.formatted("2026-03-02"));
    }

    private static final String BANK = "{'bank':'%s','name':'n','number':'%s','currency':'%s'%s}";
    private static final String STATEMENT =
            """
            :20:S
            :25:77001
            :28C:1
            :60F:C260310USD0,00
            :61:260310C10,00NTRFNONREF//B1
            :61:260310C20,00NTRFNONREF//B2
            :61:260310D10,00NTRFNONREF//B3
            :62F:C260310USD20,00
            """;
    private static final String FIGURES =
            "{'reconciledOn':'%s','balance':%s,'openAtBank':%s,'linesOpen':0,"
                    + "'openInBooks':%s,'paymentsOpen':0}";

    /** Three lines: 10.00 and 20.00 that came in, 10.00 that went back. */
    private void problemsOfBanks() {
        String set = "/settings/bank-accounts";
        refuses(404, "account-unknown", set, BANK.formatted("k", "1", "USD", ",'receipts':'none'"));
        accepts(set, BANK.formatted("g", "77001", "USD", ""));
        refuses(409, "bank-number-taken", set, BANK.formatted("h", "77001", "USD", ""));
        accepts("/accounts", account("banked", "USD", "2026-01-02"));
        accepts(
                "/accounts",
                account("nobody", "USD", "2026-01-02").replace("CUSTOMER", "UNIDENTIFIED"));
        refuses(
                422,
                "receipts-of-somebody",
                set,
                BANK.formatted("h", "2", "USD", ",'receipts':'banked'"));
        refuses(
                422,
                "currency-differs",
                set,
                BANK.formatted("h", "2", "EUR", ",'receipts':'nobody'"));
        List<String> lines = linesOf(STATEMENT);
        String line = "/bank-lines/" + lines.get(0) + "/match";
        refuses(404, "bank-line-unknown", "/bank-lines/none/match", "{'note':'n'}");
        refuses(404, "bank-line-unknown", "/bank-lines/none/match/removal", "{'reason':'r'}");
        refuses(404, "payment-unknown", line, "{'payments':['none']}");
        accepts("/payments", payment("pb1", "banked", "10.00", "2026-03-10"));
        accepts("/payments", payment("pb2", "banked", "20.00", "2026-03-10"));
        accepts("/accounts", account("banked-eur", "EUR", "2026-01-02"));
        accepts(
                "/payments",
                payment("pb3", "banked-eur", "10.00", "2026-03-10").replace("USD", "EUR"));
        refuses(422, "match-differs", line, "{'payments':['pb2']}");
        refuses(422, "currency-differs", line, "{'payments':['pb3']}");
        String back = "/bank-lines/" + lines.get(2) + "/match";
        refuses(409, "payment-stands", back, "{'payments':['pb1']}");
        refuses(409, "line-not-matched", line + "/removal", "{'reason':'r'}");
        accepts(line, "{'payments':['pb1']}");
        refuses(409, "line-matched", line, "{'payments':['pb2']}");
        refuses(
                409,
                "payment-matched",
                "/bank-lines/" + lines.get(1) + "/match",
                "{'payments':['pb1','pb2']}");
        String signing = "/bank-accounts/g/reconciliations";
        String figures = FIGURES.formatted("2026-03-10", usd("20"), usd("10"), usd("0"));
        refuses(404, "bank-account-unknown", "/bank-accounts/none/reconciliations", figures);
        String again = "{'reconciledOn':'2026-03-10','reason':'r'}";
        refuses(
                404,
                "bank-account-unknown",
                "/bank-accounts/none/reconciliations/reopening",
                again);
        refuses(409, "not-signed-off", signing + "/reopening", again);
        accepts(signing, figures);
        refuses(
                409,
                "signed-off",
                signing,
                FIGURES.formatted("2026-03-09", usd("1"), usd("1"), usd("0")));
        refuses(409, "signed-off", line + "/removal", "{'reason':'r'}");
        refuses(409, "signed-off", back, "{'note':'n'}");
        accepts(signing + "/reopening", again);
    }

    /** The ids of the lines of a statement that is taken in. */
    private List<String> linesOf(String statement) {
        var answer =
                server.send(
                        server.to("/v1/books/" + book + "/files?name=s.sta", server.token())
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(statement))
                                .build());
        JsonNode report = CommandServer.json(answer);
        assertThat(report.path("outcome").asString()).as(answer.body()).isEqualTo("POSTED");
        return report.path("records").valueStream().map(r -> r.path("id").asString()).toList();
    }

    private void problemsOfFiles() {
        String none = "/v1/books/" + CommandServer.NO_BOOK + "/files";
        refused(
                404,
                "book-unknown",
                server.send(
                        server.to(none, server.token())
                                .POST(BodyPublishers.ofString("x"))
                                .build()));
        String path = "/v1/books/" + book + "/files/" + "0".repeat(64);
        refused(404, "file-unknown", server.send(server.to(path, server.token()).build()));
        refused(404, "file-unknown", server.post(path + "/release", ""));
    }

    /** On the account at a bank, and with the account, that those of banks left. */
    private void problemsOfDeposits() {
        String open =
                "{'deposit':'%s','bank':'%s','kind':'CHECKS','control':%s,'depositedOn':'%s'}";
        String day = "2026-03-11";
        refuses(
                404,
                "deposit-bank-unknown",
                "/deposits",
                open.formatted("d", "none", usd("10.00"), day));
        refuses(
                422,
                "currency-differs",
                "/deposits",
                open.formatted("d", "g", usd("10.00").replace("USD", "EUR"), day));
        accepts("/deposits", open.formatted("d", "g", usd("10.00"), day));
        refuses(409, "id-taken", "/deposits", open.formatted("d", "g", usd("11.00"), day));
        accepts("/deposits", open.formatted("gone", "g", usd("10.00"), day));
        accepts("/deposits", open.formatted("early", "g", usd("10.00"), "2026-01-01"));
        String d = "/deposits/d";
        String batch = "{'batch':1,'control':%s,'count':2}";
        String item = "{'batch':1,'account':'%s','amount':%s%s}";
        String reason = "{'reason':'r'}";
        String control = "{'control':%s,'reason':'r'}".formatted(usd("10.00"));
        refuses(
                404,
                "deposit-batch-unknown",
                d + "/items",
                item.formatted("banked", usd("10.00"), ""));
        accepts(d + "/batches", batch.formatted(usd("10.00")));
        accepts("/deposits/early/batches", batch.formatted(usd("10.00")));
        String some = item.formatted("banked", usd("4.00"), "");
        refuses(404, "account-unknown", d + "/items", item.formatted("none", usd("10.00"), ""));
        refuses(422, "precedes-account", "/deposits/early/items", some);
        refuses(
                422,
                "currency-differs",
                d + "/items",
                item.formatted("banked-eur", usd("10.00"), ""));
        refuses(422, "currency-differs", d + "/control", control.replace("USD", "EUR"));
        refuses(
                422,
                "currency-differs",
                d + "/batches",
                batch.formatted(usd("10.00")).replace("USD", "EUR"));
        accepts("/payments", payment("pd", "banked", "1.00", day, "'reference':'dep-1',"));
        refuses(
                409,
                "reference-posted",
                d + "/items",
                item.formatted("banked", usd("1.00"), ",'method':'ACH','reference':'dep-1'"));
        String micr = ",'reference':'104','routing':'1','bankAccount':'2'";
        accepts(d + "/items", item.formatted("banked", usd("4.00"), micr));
        refuses(409, "check-presented", d + "/items", item.formatted("nobody", usd("4.00"), micr));
        refuses(404, "deposit-item-unknown", d + "/items/7/removal", reason);
        refuses(409, "deposit-not-empty", d + "/cancellation", reason);
        refuses(422, "deposit-differs", d + "/posting", "{}");
        accepts(
                d + "/items",
                item.formatted("banked", usd("6.00"), ",'method':'ACH','reference':'dep-2'"));
        refuses(409, "deposit-batch-full", d + "/items", some);
        accepts("/payments", payment("pe", "banked", "6.00", day, "'reference':'dep-2',"));
        refuses(409, "reference-posted", d + "/posting", "{}");
        accepts("/payments/pe/reversal", "{'reason':'POSTED_IN_ERROR','effectiveOn':'2026-03-12'}");
        accepts("/payments", payment("deposit-d-1", "banked", "1.00", day));
        refuses(409, "id-taken", d + "/posting", "{}");
        accepts(d + "/items/1/removal", reason);
        accepts(d + "/items", some);
        accepts("/periods/2026-03/closure", "{}");
        refuses(409, "period-closed", d + "/posting", "{}");
        accepts("/periods/2026-03/reopening", reason);
        accepts(d + "/posting", "{}");
        accepts("/deposits/gone/cancellation", reason);
        refuses(409, "deposit-ended", "/deposits/gone/posting", "{}");
        refuses(409, "deposit-ended", d + "/cancellation", reason);
        for (String in : List.of("none", "d")) {
            String of = "/deposits/" + in;
            int status = in.equals("d") ? 409 : 404;
            String why = in.equals("d") ? "deposit-ended" : "deposit-unknown";
            refuses(status, why, of + "/control", control);
            refuses(status, why, of + "/batches", batch.formatted(usd("10.00")));
            refuses(status, why, of + "/items", some);
            refuses(status, why, of + "/items/1/removal", reason);
        }
        refuses(404, "deposit-unknown", "/deposits/none/posting", "{}");
        refuses(404, "deposit-unknown", "/deposits/none/cancellation", reason);
    }

    private static final String LADDER =
            "{'name':'%s','setOn':'%s','levels':[%s],'quietDays':['2026-03-20']%s}";
    private static final String STEPS =
            "{'name':'l','days':5,'channel':'EMAIL'},{'name':'m','days':15,'channel':'EMAIL'}";

    /** The invoice {@code dun} of 100.00 is due on 3 March. */
    private void problemsOfDunning() {
        refuses(404, "ladder-unknown", "/dunning-runs", "{'askedOn':'2026-03-10'}");
        accepts("/settings/dunning-ladders", LADDER.formatted("usual", "2026-02-10", STEPS, ""));
        accepts("/settings/interest-rule", "{'name':'n','annualPercent':'9.5'}");
        refuses(409, "quiet-day", "/dunning-runs", "{'askedOn':'2026-03-20'}");
        accepts("/dunning-runs", "{'askedOn':'2026-03-10'}");
        String account = "/accounts/dunned/dunning-";
        accepts("/accounts", account("dunned", "USD", "2026-01-02"));
        refuses(404, "account-unknown", "/accounts/none/dunning-ladder", "{}");
        refuses(422, "precedes-account", account + "ladder", "{'setOn':'2026-01-01'}");
        refuses(404, "ladder-unknown", account + "ladder", "{'ladder':'none'}");
        accepts("/invoices", invoice("dun", "dunned", "100.00", "2026-02-01"));
        accepts("/invoices", invoice("dun-void", "dunned", "1.00", "2026-02-01"));
        accepted(
                postAs(
                        "vera",
                        "/invoices/dun-void/void",
                        "{'reason':'r','voidedOn':'2026-02-02'}"));
        String hold = "{'kind':'BANKRUPTCY','reason':'r','heldOn':'%s'%s}";
        String march = "2026-03-01";
        String held = account + "hold";
        refuses(404, "account-unknown", "/accounts/none/dunning-hold", hold.formatted(march, ""));
        refuses(422, "precedes-account", held, hold.formatted("2026-01-01", ""));
        refuses(404, "invoice-unknown", held, hold.formatted(march, ",'invoice':'none'"));
        refuses(
                422,
                "invoice-of-another-account",
                held,
                hold.formatted(march, ",'invoice':'of-b'"));
        refuses(409, "invoice-void", held, hold.formatted(march, ",'invoice':'dun-void'"));
        refuses(422, "precedes-invoice", held, hold.formatted("2026-01-20", ",'invoice':'dun'"));
        String release = "{'reason':'r','releasedOn':'%s'}";
        refuses(404, "account-unknown", "/accounts/none/dunning-release", release.formatted(march));
        refuses(422, "precedes-account", account + "release", release.formatted("2026-01-01"));
        refuses(409, "not-on-hold", account + "release", release.formatted(march));
        accepts(held, hold.formatted("2026-03-25", ""));
        problemsOfDunningNotices();
    }

    private static String notice(
            String id, String account, String owed, String on, String invoice, int level) {
        return """
        {'notice':'%s','account':'%s','credits':%s,'owed':%s,'issuedOn':'%s',
         'items':[{'invoice':'%s','level':%d,'amount':%s}]}
        """
                .formatted(id, account, usd("0"), usd(owed), on, invoice, level, usd("100.00"));
    }

    private void problemsOfDunningNotices() {
        String to = "/dunning-notices";
        String on = "2026-03-10";
        refuses(404, "account-unknown", to, notice("n", "none", "100", on, "dun", 1));
        refuses(422, "precedes-account", to, notice("n", "dunned", "100", "2025-12-31", "dun", 1));
        refuses(422, "currency-differs", to, notice("n", "euro", "100", on, "dun", 1));
        refuses(409, "period-closed", to, notice("n", "dunned", "100", "2026-01-20", "dun", 1));
        refuses(404, "ladder-unknown", to, notice("n", "dunned", "100", "2026-02-05", "dun", 1));
        refuses(409, "quiet-day", to, notice("n", "dunned", "100", "2026-03-20", "dun", 1));
        refuses(409, "dunning-on-hold", to, notice("n", "dunned", "100", "2026-03-26", "dun", 1));
        refuses(409, "notice-outdated", to, notice("n", "dunned", "99", on, "dun", 1));
        refuses(404, "invoice-unknown", to, notice("n", "dunned", "100", on, "none", 1));
        refuses(422, "invoice-of-another-account", to, notice("n", "dunned", "100", on, "of-b", 1));
        refuses(409, "invoice-void", to, notice("n", "dunned", "100", on, "dun-void", 1));
        refuses(409, "nothing-due", to, notice("n", "dunned", "100", on, "dun", 2));
        accepts(to, notice("n", "dunned", "100", on, "dun", 1));
        refuses(409, "asked-already", to, notice("n2", "dunned", "100", on, "dun", 1));
        refuses(409, "id-taken", to, notice("n", "a", "100", on, "dun", 1));
        accepts("/invoices", invoice("dun-later", "dunned", "10.00", "2026-03-15"));
        refuses(422, "precedes-invoice", to, notice("n3", "dunned", "110", on, "dun-later", 1));
        String settings = "/settings/dunning-ladders";
        accepts(settings, LADDER.formatted("usual", "2026-03-11", STEPS, ",'daysBetween':5"));
        refuses(409, "too-soon", to, notice("n4", "dunned", "110", "2026-03-12", "dun", 1));
        String minimum = ",'minimum':" + usd("500");
        accepts(settings, LADDER.formatted("usual", "2026-03-21", STEPS, minimum));
        refuses(409, "too-little", to, notice("n5", "dunned", "110", "2026-03-22", "dun", 2));
    }

    private void givenAccountsInvoicesAndPayments() {
        accepts("/accounts", account("a", "USD", "2026-01-02"));
        accepts("/accounts", account("b", "USD", "2026-01-02"));
        accepts("/accounts", account("euro", "EUR", "2026-01-02"));
        accepts("/accounts", account("shut", "USD", "2026-01-02"));
        accepts("/accounts/shut/closure", "{'reason':'r','closedOn':'2026-01-03'}");
        accepts("/invoices", invoice("early", "a", "80.00", "2026-01-10"));
        accepts("/invoices", invoice("early-free", "a", "80.00", "2026-01-10"));
        accepts("/invoices", invoice("i", "a", "100.00", "2026-02-01", "'number':'N-1',"));
        accepts("/invoices", invoice("of-b", "b", "100.00", "2026-02-01"));
        accepts("/invoices", invoice("void", "a", "100.00", "2026-02-01"));
        accepted(postAs("carol", "/invoices/void/void", "{'reason':'r','voidedOn':'2026-02-02'}"));
        accepts(
                "/payments",
                payment("p-early", "a", "50.00", "2026-01-11", parts(part("early", "10.00"))));
        accepts("/payments", payment("p-bounced", "a", "5.00", "2026-02-03"));
        accepts("/payments/p-bounced/reversal", "{'reason':'RETURNED','effectiveOn':'2026-02-05'}");
        accepts("/adjustments", adjustment("m-early", "a", "FEE", "5.00", "2026-01-12", ""));
        accepts("/adjustments", adjustment("p-january", "a", "FEE", "500.00", "2026-01-12", ""));
        String credit = "CREDIT_MEMO";
        accepts("/adjustments", adjustment("cr-early", "a", credit, "-5.00", "2026-01-12", ""));
        accepts(
                "/adjustments/cr-early/allocations",
                allocation("2026-01-13", charge("m-early", "1.00")));
        givenChargesAndCredits(credit);
    }

    /** By others, for all that somebody changes on a day counts for their limit. */
    private void givenChargesAndCredits(String credit) {
        String on = "2026-02-05";
        String back = "{'reason':'r','effectiveOn':'" + on + "'}";
        makes("dora", adjustment("fee-a", "a", "FEE", "5.00", on, ""));
        makes("dora", adjustment("fee-b", "b", "FEE", "5.00", on, ""));
        makes("dora", adjustment("fee-late", "a", "FEE", "5.00", "2026-02-20", ""));
        makes("dora", adjustment("fee-gone", "a", "FEE", "5.00", on, ""));
        accepted(postAs("dora", "/adjustments/fee-gone/reversal", back));
        makes("emil", adjustment("cr", "a", credit, "-90.00", "2026-02-01", ""));
        makes("dora", adjustment("cr-gone", "a", credit, "-5.00", on, ""));
        accepted(postAs("dora", "/adjustments/cr-gone/reversal", back));
    }

    private void makes(String person, String adjustment) {
        accepted(postAs(person, "/adjustments", adjustment));
    }

    private void problemsOfBooks() {
        refuses(409, "id-taken", "", "{'name':'N','timeZone':'UTC','functionalCurrency':'EUR'}");
        for (String operation : contract.operations()) {
            if (!contract.problems(operation).contains("book-unknown")) continue;
            if (operation.endsWith("/files")) continue; // takes no JSON: seen below
            refused(404, "book-unknown", example(operation, CommandServer.NO_BOOK));
        }
    }

    /** What the example of an operation is answered with. */
    private HttpResponse<String> example(String operation, String in, String... headers) {
        String path =
                operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{book}", in)
                        .replace("{period}", "2026-04")
                        .replace("{number}", "1")
                        .replaceAll("\\{\\w+}", "p");
        JsonNode example =
                contract.operation(operation).at("/requestBody/content/application~1json/example");
        return server.post(path, example.isMissingNode() ? "" : example.toString(), headers);
    }

    private void problemsOfChangedAccounts(String path, String body, String date) {
        refuses(404, "account-unknown", "/accounts/none/" + path, "{" + body + "}");
        refuses(
                422,
                "precedes-account",
                "/accounts/a/" + path,
                "{%s,'%s':'2026-01-01'}".formatted(body, date));
    }

    private void problemsOfAccounts() {
        problemsOfChangedAccounts("reopening", "'reason':'r'", "reopenedOn");
        problemsOfChangedAccounts("name", "'name':'N'", "renamedOn");
        problemsOfChangedAccounts(
                "address", "'address':{'lines':['l'],'city':'c','country':'US'}", "changedOn");
        problemsOfChangedAccounts("tax-id", "'taxId':'T'", "changedOn");
        problemsOfChangedAccounts("credit-limit", "'reason':'r'", "setOn");
        problemsOfChangedAccounts("hold", "'reason':'r'", "heldOn");
        problemsOfChangedAccounts("release", "'reason':'r'", "releasedOn");
        problemsOfChangedAccounts("method-block", "'reason':'r','method':'CARD'", "blockedOn");
        problemsOfChangedAccounts("method-release", "'reason':'r','method':'CARD'", "unblockedOn");
        refuses(409, "account-not-held", "/accounts/a/release", "{'reason':'r'}");
        refuses(
                422,
                "currency-differs",
                "/accounts/euro/credit-limit",
                "{'reason':'r','limit':%s}".formatted(usd("1.00")));
        refuses(409, "account-not-closed", "/accounts/a/reopening", "{'reason':'r'}");
        accepts("/accounts/a/name", "{'name':'New','renamedOn':'2026-02-01'}");
        accepts(
                "/accounts/a/address",
                "{'address':{'lines':['l'],'city':'c','country':'US'},'changedOn':'2026-02-01'}");
        accepts("/accounts/a/tax-id", "{'taxId':'T','changedOn':'2026-02-01'}");
        accepts("/name", "{'name':'New Ltd','renamedOn':'2026-02-01'}");

        refuses(409, "id-taken", "/accounts", account("a", "EUR", "2026-01-02"));
        String terms = "{%s,'changedOn':'2026-03-01'}".formatted(TERMS);
        refuses(404, "account-unknown", "/accounts/none/terms", terms);
        refuses(409, "account-closed", "/accounts/shut/terms", terms);
        refuses(
                422,
                "precedes-account",
                "/accounts/a/terms",
                "{%s,'changedOn':'2026-01-01'}".formatted(TERMS));
        refuses(404, "account-unknown", "/accounts/none/closure", "{'reason':'r'}");
        refuses(
                422,
                "precedes-account",
                "/accounts/a/closure",
                "{'reason':'r','closedOn':'2026-01-01'}");
        accepts("/accounts/a/terms", "{'terms':{'due':{'days':5}},'changedOn':'2026-03-01'}");
        accepts("/accounts/a/terms", terms);
    }

    private void problemsOfInvoices() {
        String path = "/invoices";
        refuses(404, "account-unknown", path, invoice("x", "none", "1", "2026-02-01"));
        refuses(409, "account-closed", path, invoice("x", "shut", "1", "2026-02-01"));
        refuses(422, "precedes-account", path, invoice("x", "a", "1", "2026-01-01"));
        refuses(409, "id-taken", path, invoice("i", "a", "1", "2026-02-01"));
        refuses(409, "number-taken", path, invoice("x", "a", "1", "2026-02-01", "'number':'N-1',"));
        refuses(409, "period-closed", path, invoice("x", "a", "1", "2026-01-31"));
        refuses(422, "currency-differs", path, invoice("x", "euro", "1", "2026-02-01"));
        refuses(422, "total-not-positive", path, invoice("x", "a", "0", "2026-02-01"));
        refuses(
                422,
                "total-differs",
                path,
                invoice("x", "a", "1", "2026-02-01", "'total':" + usd("2.00") + ","));
        refuses(422, "amount-too-large", path, invoice("x", "a", "999999999999999", "2026-02-01"));
        refuses(
                422,
                "installments-differ",
                path,
                invoice(
                        "x",
                        "a",
                        "1",
                        "2026-02-01",
                        "'installments':[{'dueOn':'2026-03-01','amount':" + usd("0.99") + "}],"));
        refuses(
                422,
                "due-before-invoice",
                path,
                invoice("x", "a", "1", "2026-02-01", "'dueOn':'2026-01-31',"));
        refuses(404, "invoice-unknown", "/invoices/none/void", "{'reason':'r'}");
        refuses(
                409,
                "invoice-void",
                "/invoices/void/void",
                "{'reason':'r','voidedOn':'2026-02-03'}");
        refuses(409, "invoice-in-use", "/invoices/early/void", "{'reason':'r'}");
        refuses(
                422,
                "precedes-invoice",
                "/invoices/i/void",
                "{'reason':'r','voidedOn':'2026-01-31'}");
        refuses(
                409,
                "period-closed",
                "/invoices/early-free/void",
                "{'reason':'r','voidedOn':'2026-01-31'}");
    }

    @Test
    void refusesOrFlagsWhatAnAccountsCreditDoesNotCover() {
        book = "credit";
        accepts("/accounts", account("a", "USD", "2026-01-02"));
        accepts(
                "/accounts/a/credit-limit",
                "{'reason':'new','limit':%s,'setOn':'2026-02-01'}".formatted(usd("100.00")));
        accepts("/invoices", invoice("i", "a", "60.00", "2026-02-01"));
        var refused = post("/invoices", invoice("j", "a", "40.01", "2026-02-02"));
        refused(409, "credit-limit-exceeded", refused);
        assertThat(CommandServer.json(refused).get("creditLimit")).isEqualTo(money("100.00"));
        assertThat(CommandServer.json(refused).get("owed")).isEqualTo(money("60.00"));
        assertThat(CommandServer.json(refused).get("wouldOwe")).isEqualTo(money("100.01"));
        accepts("/settings/credit-policy", "{'policy':'FLAG','setOn':'2026-02-03'}");
        refuses(409, "credit-limit-exceeded", "/invoices", invoice("j", "a", "41", "2026-02-02"));
        String late = invoice("j", "a", "41", "2026-02-03");
        JsonNode flagged = accepts("/invoices", late);
        assertThat(flagged.get("status").asString()).isEqualTo("flagged");
        assertThat(accepts("/invoices", late)).isEqualTo(flagged);
        accepts("/accounts/a/hold", "{'reason':'late','heldOn':'2026-02-02'}");
        refuses(409, "account-on-hold", "/invoices", invoice("k", "a", "1", "2026-02-02"));
        accepts("/accounts/a/release", "{'reason':'paid','releasedOn':'2026-02-02'}");
        accepts("/settings/tax-method", taxMethod("PER_RATE", "UP"));
        accepts("/settings/application-rule", "{'rule':'LINES_FIRST'}");
        accepts(
                "/settings/return-rules",
                "{'code':'R01','fee':%s,'resubmittable':true,'blocksMethod':false}"
                        .formatted(usd("25.00")));
    }

    private static String taxMethod(String rounding, String direction) {
        return "{'rounding':'%s','direction':'%s','pricesIncludeTax':true}"
                .formatted(rounding, direction);
    }

    private void problemsOfCredit() {
        accepts("/accounts", account("credit", "USD", "2026-01-02"));
        accepts(
                "/accounts/credit/credit-limit",
                "{'reason':'r','limit':%s,'setOn':'2026-02-01'}".formatted(usd("10.00")));
        refuses(
                409,
                "credit-limit-exceeded",
                "/invoices",
                invoice("x", "credit", "10.01", "2026-02-01"));
        accepts("/accounts/credit/hold", "{'reason':'r','heldOn':'2026-02-02'}");
        refuses(409, "account-on-hold", "/invoices", invoice("x", "credit", "1", "2026-02-02"));
    }

    private void problemsOfTheCatalog() {
        String vat = "{'tax':'VAT','jurisdiction':'DE','category':'%s','percent':'%s',%s}";
        String from = "'setOn':'2026-01-01'";
        refuses(422, "rate-not-zero", "/tax-rates", vat.formatted("AE", "19", from));
        String item = "{'item':'%s','description':'d','taxes':['%s'],'setOn':'2026-01-01'}";
        refuses(404, "tax-code-unknown", "/items", item.formatted("it", "VAT"));
        accepts("/tax-rates", vat.formatted("S", "19", from));
        accepts("/items", item.formatted("it", "VAT"));
        accepts("/items", "{'item':'late','description':'d','taxes':[],'setOn':'2026-02-20'}");
        String exempt = "{'certificate':'c','category':'E','taxes':['%s']}";
        refuses(404, "account-unknown", "/accounts/none/tax-exemptions", exempt.formatted("VAT"));
        refuses(404, "tax-code-unknown", "/accounts/a/tax-exemptions", exempt.formatted("none"));
        accepts("/accounts/euro/tax-exemptions", exempt.formatted("VAT"));
        refuses(404, "account-unknown", "/accounts/none/group", "{'group':'G'}");
        accepts("/accounts/b/group", "{'group':'G','setOn':'2026-01-02'}");
        String path = "/prices";
        refuses(404, "item-code-unknown", path, price("x", "none", "USD", "20", ""));
        refuses(404, "account-unknown", path, price("x", "it", "USD", "20", "'account':'none',"));
        refuses(422, "currency-differs", path, price("x", "it", "USD", "20", "'account':'euro',"));
        accepts(path, price("pr", "it", "USD", "20", "'group':'G',"));
        refuses(409, "id-taken", path, price("pr", "it", "USD", "21", "'group':'G',"));
        refuses(404, "price-unknown", "/prices/none/ending", "{}");
        refuses(422, "precedes-price", "/prices/pr/ending", "{'lastOn':'2026-01-01'}");
        accepts("/prices/pr/ending", "{'lastOn':'2026-03-31'}");
        refuses(409, "price-over", "/prices/pr/ending", "{'lastOn':'2026-04-01'}");
    }

    private static String price(
            String id, String item, String currency, String price, String whose) {
        return """
        {'price':'%s','item':'%s','kind':'%s','currency':'%s',%s'tiers':[{'unitPrice':'%s'}],
         'validFrom':'2026-01-02'}
        """
                .formatted(id, item, whose.isEmpty() ? "LIST" : "CONTRACT", currency, whose, price);
    }

    private static String charged(String id, String account, String item, String quantity) {
        return charged(id, account, item, quantity, "2026-02-05", "");
    }

    private static String charged(
            String id, String account, String item, String quantity, String on, String more) {
        return "{'charge':'%s','account':'%s','item':'%s','quantity':'%s',%s'chargedOn':'%s'}"
                .formatted(id, account, item, quantity, more, on);
    }

    private void problemsOfCharges() {
        String path = "/charges";
        refuses(404, "account-unknown", path, charged("x", "none", "it", "1"));
        refuses(422, "precedes-account", path, charged("x", "a", "it", "1", "2026-01-01", ""));
        refuses(409, "account-closed", path, charged("x", "shut", "it", "1"));
        refuses(404, "item-code-unknown", path, charged("x", "a", "none", "1"));
        assertThat(accepts(path, charged("waits", "a", "it", "1")).get("status").asString())
                .isEqualTo("unpriced");
        assertThat(accepts(path, charged("waits", "a", "it", "1")).get("status").asString())
                .isEqualTo("unpriced");
        refuses(404, "charge-unknown", "/items/it/pricing", "{'charges':['none']}");
        refuses(409, "no-price", "/items/it/pricing", "{'charges':['waits']}");
        accepts("/prices", price("list", "it", "USD", "20", ""));
        accepts("/items/it/pricing", "{'charges':['waits']}");
        refuses(409, "id-taken", path, charged("waits", "a", "it", "2"));
        refuses(422, "amount-too-large", path, charged("x", "a", "it", "999999999999999"));
        accepts(path, charged("gone", "a", "it", "1"));
        String wrong = "{'reason':'r'}";
        accepts("/charges/gone/cancellation", wrong);
        refuses(
                409,
                "charge-cancelled",
                "/charges/gone/cancellation",
                "{'reason':'r','cancelledOn':'2026-02-02'}");
        refuses(404, "charge-unknown", "/charges/none/cancellation", wrong);
        String correct = "{'quantity':'%s','reason':'r'}";
        refuses(404, "charge-unknown", "/charges/none/correction", correct.formatted("2"));
        refuses(409, "charge-cancelled", "/charges/gone/correction", correct.formatted("2"));
        refuses(
                422,
                "amount-too-large",
                "/charges/waits/correction",
                correct.formatted("999999999999999"));
        refuses(
                404,
                "item-code-unknown",
                "/charges/waits/correction",
                "{'item':'none','reason':'r'}");
        refuses(
                422,
                "precedes-account",
                "/charges/waits/correction",
                "{'chargedOn':'2026-01-01','reason':'r'}");
        assertThat(
                        accepts(
                                        "/charges/waits/correction",
                                        "{'item':'late','chargedOn':'2026-02-21','reason':'r'}")
                                .get("status")
                                .asString())
                .isEqualTo("unpriced");
    }

    private void problemsOfReturns() {
        String path = "/charges";
        accepts(path, charged("three", "a", "it", "3"));
        accepts(path, charged("bs", "b", "it", "3"));
        String of = "'returns':'%s',";
        String on = "2026-02-06";
        refuses(
                404,
                "charge-unknown",
                path,
                charged("x", "a", "it", "-1", on, of.formatted("none")));
        refuses(
                422,
                "charge-of-another-account",
                path,
                charged("x", "a", "it", "-1", on, of.formatted("bs")));
        refuses(
                409,
                "charge-cancelled",
                path,
                charged("x", "a", "it", "-1", on, of.formatted("gone")));
        refuses(
                409,
                "charge-unpriced",
                path,
                charged("x", "a", "late", "-1", "2026-02-22", of.formatted("waits")));
        refuses(
                422,
                "precedes-charge",
                path,
                charged("x", "a", "it", "-1", "2026-02-04", of.formatted("three")));
        refuses(
                409,
                "exceeds-charge",
                path,
                charged("x", "a", "it", "-4", on, of.formatted("three")));
        accepts(path, charged("back", "a", "it", "-1", on, of.formatted("three")));
        refuses(
                409,
                "charge-returned",
                path,
                charged("x", "a", "it", "-1", on, of.formatted("back")));
        refuses(
                409,
                "charge-returned",
                "/charges/three/correction",
                "{'quantity':'2','reason':'r'}");
        refuses(409, "charge-returned", "/charges/three/cancellation", "{'reason':'r'}");
    }

    private void problemsOfRecurringCharges() {
        String path = "/recurring-charges";
        String rec =
                "{'recurring':'%s','account':'%s','item':'%s','quantity':'1','every':{'unit':'MONTH'},'firstOn':'%s'}";
        String on = "2026-02-28";
        refuses(404, "account-unknown", path, rec.formatted("x", "none", "it", on));
        refuses(422, "precedes-account", path, rec.formatted("x", "a", "it", "2026-01-01"));
        refuses(409, "account-closed", path, rec.formatted("x", "shut", "it", on));
        refuses(404, "item-code-unknown", path, rec.formatted("x", "a", "none", on));
        accepts(path, rec.formatted("rec", "a", "it", on));
        accepts(path, rec.formatted("rec-b", "b", "it", "2026-12-31"));
        refuses(409, "id-taken", path, rec.formatted("rec", "a", "it", "2026-03-01"));
        String end = "{'lastOn':'%s','reason':'r'}";
        refuses(404, "recurring-charge-unknown", path + "/none/ending", end.formatted(on));
        refuses(
                422,
                "precedes-recurring-charge",
                path + "/rec/ending",
                end.formatted("2026-02-01"));
        accepts(path + "/rec/ending", end.formatted("2026-03-31"));
        refuses(409, "recurring-charge-over", path + "/rec/ending", end.formatted("2026-03-30"));
    }

    private static String draft(String id, String account, String charges, String date) {
        return "{'draft':'%s','account':'%s',%s,'invoiceDate':'%s'}"
                .formatted(id, account, charges, date);
    }

    private void problemsOfDrafts() {
        String path = "/drafts";
        String date = "2026-02-28";
        String three = "'charges':['three']";
        refuses(404, "account-unknown", path, draft("x", "none", three, date));
        refuses(422, "precedes-account", path, draft("x", "a", three, "2026-01-01"));
        refuses(404, "charge-unknown", path, draft("x", "a", "'charges':['none']", date));
        refuses(422, "charge-of-another-account", path, draft("x", "a", "'charges':['bs']", date));
        refuses(409, "charge-cancelled", path, draft("x", "a", "'charges':['gone']", date));
        refuses(409, "charge-unpriced", path, draft("x", "a", "'charges':['waits']", date));
        refuses(
                404,
                "recurring-charge-unknown",
                path,
                draft("x", "a", "'recurring':['none']", date));
        refuses(
                422,
                "recurring-of-another-account",
                path,
                draft("x", "a", "'recurring':['rec-b']", date));
        refuses(409, "nothing-to-bill", path, draft("x", "b", "'recurring':['rec-b']", date));
        accepts(
                "/tax-rates",
                "{'tax':'FROM-MARCH','jurisdiction':'DE','category':'S','percent':'1','setOn':'2026-03-01'}");
        accepts(
                "/items",
                "{'item':'odd','description':'d','taxes':['FROM-MARCH'],'setOn':'2026-01-01'}");
        accepts("/prices", price("odd", "odd", "USD", "1", ""));
        accepts("/charges", charged("odd", "a", "odd", "1"));
        refuses(404, "tax-code-unknown", path, draft("x", "a", "'charges':['odd']", date));
        accepts(path, draft("dr", "a", "'charges':['three'],'recurring':['rec']", date));
        refuses(409, "id-taken", path, draft("dr", "b", "'charges':['bs']", date));
        refuses(409, "charge-in-draft", path, draft("x", "a", three, date));
        accepts("/charges", charged("four", "a", "it", "4"));
        accepts(path, draft("dd", "a", "'charges':['four']", date));
        refuses(409, "charge-in-draft", "/charges/four/cancellation", "{'reason':'r'}");
        refuses(
                409,
                "charge-in-draft",
                "/charges/four/correction",
                "{'quantity':'2','reason':'r'}");
        String run = "{'run':'run','through':'%s','invoiceDate':'2026-02-28'}";
        accepts("/billing-runs", run.formatted(date));
        refuses(409, "id-taken", "/billing-runs", run.formatted("2026-02-27"));
    }

    private void problemsOfReleases() {
        String why = "{'reason':'r'}";
        for (String what : List.of("hold", "hold/ending", "discarding")) {
            refuses(404, "draft-unknown", "/drafts/none/" + what, why);
        }
        refuses(404, "draft-unknown", "/drafts/none/release", "{}");
        String out = "{'line':%d,'takenOut':true,'reason':'r'}";
        refuses(404, "draft-unknown", "/drafts/none/correction", out.formatted(1));
        refuses(404, "draft-line-unknown", "/drafts/dd/correction", out.formatted(9));
        refuses(409, "last-draft-line", "/drafts/dd/correction", out.formatted(1));
        refuses(
                422,
                "amount-too-large",
                "/drafts/dd/correction",
                "{'line':1,'quantity':'999999999999999','reason':'r'}");
        refuses(409, "draft-not-held", "/drafts/dd/hold/ending", why);
        accepts("/drafts/dd/hold", why);
        refuses(409, "draft-held", "/drafts/dd/release", "{}");
        accepts("/drafts/dd/discarding", why);
        refuses(409, "draft-over", "/drafts/dd/hold", why);
        refuses(409, "draft-over", "/drafts/dd/hold/ending", "{'reason':'other'}");
        refuses(409, "draft-over", "/drafts/dd/correction", out.formatted(1));
        refuses(
                409,
                "draft-over",
                "/drafts/dd/discarding",
                "{'reason':'r','discardedOn':'2026-02-01'}");
        refuses(409, "draft-over", "/drafts/dd/release", "{}");
        refuses(409, "id-taken", "/drafts/dr/release", "{'invoice':'i'}");
        accepts("/drafts/dr/release", "{}");
        accepts("/drafts/dr/release", "{}");
        notAnInvoice(
                "d-nought", "a", "'returns':'three',", "-1", "2026-02-06", "total-not-positive");
        notAnInvoice("d-early", "a", "", "1", "2026-01-31", "period-closed");
        notAnInvoice("d-much", "credit", "", "100", "2026-02-01", "credit-limit-exceeded");
        notAnInvoice("d-held", "credit", "", "1", "2026-02-03", "account-on-hold");
        accepts("/charges", charged("d-closing", "b", "it", "1"));
        accepts("/drafts", draft("d-closing", "b", "'charges':['d-closing']", "2026-12-31"));
        accepts("/accounts/b/closure", "{'reason':'r','closedOn':'2026-12-31'}");
        refuses(409, "account-closed", "/drafts/d-closing/release", "{}");
        accepts("/charges", charged("d-big", "a", "it", "400000000000"));
        accepts("/charges", charged("big-2", "a", "it", "400000000000"));
        accepts("/drafts", draft("d-big", "a", "'charges':['d-big','big-2']", "2026-02-28"));
        refuses(422, "amount-too-large", "/drafts/d-big/release", "{}");
    }

    /** A draft of one charge, which is no invoice on its date. */
    private void notAnInvoice(
            String id, String account, String more, String quantity, String date, String why) {
        accepts("/charges", charged(id, account, "it", quantity, date, more));
        accepts("/drafts", draft(id, account, "'charges':['" + id + "']", date));
        refuses(
                why.equals("total-not-positive") ? 422 : 409,
                why,
                "/drafts/" + id + "/release",
                "{}");
    }

    private void problemsOfQuotes() {
        String path = "/quotes";
        String quote =
                "{'quote':'%s','account':'%s','lines':[{'item':'%s','quantity':'%s'}],'quotedOn':'%s','validUntil':'2026-03-10'}";
        String on = "2026-02-05";
        refuses(404, "account-unknown", path, quote.formatted("x", "none", "it", "1", on));
        refuses(422, "precedes-account", path, quote.formatted("x", "a", "it", "1", "2026-01-01"));
        refuses(409, "account-closed", path, quote.formatted("x", "shut", "it", "1", on));
        refuses(404, "item-code-unknown", path, quote.formatted("x", "a", "none", "1", on));
        refuses(409, "no-price", path, quote.formatted("x", "a", "late", "1", "2026-02-21"));
        refuses(
                422,
                "amount-too-large",
                path,
                quote.formatted("x", "a", "it", "999999999999999", on));
        for (String id : List.of("q", "q-no", "q-draft")) {
            accepts(path, quote.formatted(id, "a", "it", "1", on));
        }
        refuses(409, "id-taken", path, quote.formatted("q", "a", "it", "2", on));
        String no = "{'reason':'r','declinedOn':'%s'}";
        refuses(404, "quote-unknown", path + "/none/decline", no.formatted(on));
        refuses(422, "precedes-quote", path + "/q-no/decline", no.formatted("2026-02-04"));
        accepts(path + "/q-no/decline", no.formatted(on));
        refuses(409, "quote-over", path + "/q-no/decline", no.formatted("2026-02-06"));
        String yes = "{'acceptedOn':'%s'}";
        refuses(404, "quote-unknown", path + "/none/acceptance", yes.formatted(on));
        refuses(409, "quote-over", path + "/q-no/acceptance", yes.formatted(on));
        refuses(422, "precedes-quote", path + "/q/acceptance", yes.formatted("2026-02-04"));
        refuses(409, "quote-expired", path + "/q/acceptance", yes.formatted("2026-03-11"));
        refuses(
                409,
                "id-taken",
                path + "/q-draft/acceptance",
                "{'draft':'dr','acceptedOn':'2026-02-06'}");
        accepts(path + "/q/acceptance", yes.formatted("2026-03-10"));
    }

    private void problemsOfPayments() {
        String path = "/payments";
        accepts(
                path,
                payment("p", "a", "60.00", "2026-02-10", "'reference':'R','remittance':'r',"));
        refuses(404, "account-unknown", path, payment("x", "none", "1", "2026-02-10"));
        refuses(422, "precedes-account", path, payment("x", "a", "1", "2026-01-01"));
        refuses(409, "id-taken", path, payment("p", "a", "2", "2026-02-10"));
        refuses(
                409,
                "reference-taken",
                path,
                payment("x", "a", "2", "2026-02-10", "'reference':'R',"));
        refuses(409, "period-closed", path, payment("x", "a", "1", "2026-01-31"));
        refuses(422, "currency-differs", path, payment("x", "euro", "1", "2026-02-10"));
        String block = "{'method':'ACH','reason':'r','%s':'2026-02-10'}";
        refuses(
                409,
                "method-not-blocked",
                "/accounts/b/method-release",
                block.formatted("unblockedOn"));
        accepts("/accounts/b/method-block", block.formatted("blockedOn"));
        refuses(409, "method-blocked", path, payment("x", "b", "1", "2026-02-10"));
        accepts("/accounts/b/method-release", block.formatted("unblockedOn"));
        problemsOfApplying(
                path,
                List.of("2026-02-10", "2026-02-12"),
                (date, parts) -> payment("x", "a", "100.00", date, parts(parts)));
    }

    private void problemsOfAllocations() {
        String path = "/payments/p/allocations";
        String one = allocation("2026-02-10", part("i", "1.00"));
        refuses(404, "payment-unknown", "/payments/none/allocations", one);
        refuses(409, "payment-reversed", "/payments/p-bounced/allocations", one);
        refuses(422, "precedes-payment", path, allocation("2026-02-09", part("i", "1.00")));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/allocations",
                allocation("2026-01-12", part("early", "1.00")));
        refuses(422, "currency-differs", path, one.replace("USD", "EUR"));
        accepts(path, one);
        accepts("/payments", payment("p-late", "a", "100.00", "2026-02-12"));
        problemsOfApplying(
                path,
                List.of("2026-02-10", "late"),
                (date, parts) -> allocation("2026-02-12", parts));
        refuses(
                422,
                "discount-late",
                "/payments/p-late/allocations",
                allocation("2026-02-12", part("of-discount", "10.00", "0.20")));
    }

    private interface Applying {
        String body(String date, String... parts);
    }

    /**
     * @param dates in time for the discount and too late for it, or where lateness is not by date
     */
    private void problemsOfApplying(String path, List<String> dates, Applying applying) {
        String date = dates.getFirst();
        problemsOfDebits(path, date, applying);
        refuses(422, "discount-not-offered", path, applying.body(date, part("i", "10.00", "9.00")));
        post("/invoices", invoice("of-discount", "a", "100.00", "2026-02-01"));
        post(
                "/payments",
                payment(
                        "p-discount",
                        "a",
                        "60.00",
                        "2026-02-05",
                        parts(part("of-discount", "58.80", "1.20"))));
        refuses(
                409,
                "discount-taken",
                path,
                applying.body(date, part("of-discount", "49.00", "1.00")));
        if (dates.getLast().equals("late")) return;
        refuses(
                422,
                "discount-late",
                path,
                applying.body(dates.getLast(), part("of-discount", "10.00", "0.20")));
    }

    private void problemsOfDebits(String path, String date, Applying applying) {
        refuses(404, "invoice-unknown", path, applying.body(date, part("none", "1.00")));
        refuses(409, "invoice-void", path, applying.body(date, part("void", "1.00")));
        refuses(422, "invoice-of-another-account", path, applying.body(date, part("of-b", "1.00")));
        refuses(
                422,
                "item-repeated",
                path,
                applying.body(date, part("i", "1.00"), part("i", "1.00")));
        refuses(409, "exceeds-invoice", path, applying.body(date, part("i", "100.01")));
        refuses(
                409,
                "exceeds-installment",
                path,
                applying.body(date, installment(1, part("i", "100.01"))));
        refuses(
                404,
                "installment-unknown",
                path,
                applying.body(date, installment(2, part("i", "1.00"))));
        refuses(
                409,
                "exceeds-credit",
                path,
                applying.body(date, part("i", "90.00"), part("early", "70.00")));
        post("/invoices", invoice("late", "a", "10.00", "2026-02-20"));
        refuses(422, "precedes-invoice", path, applying.body(date, part("late", "1.00")));
        refuses(404, "adjustment-unknown", path, applying.body(date, charge("none", "1.00")));
        refuses(409, "adjustment-reversed", path, applying.body(date, charge("fee-gone", "1.00")));
        refuses(
                422,
                "adjustment-of-another-account",
                path,
                applying.body(date, charge("fee-b", "1.00")));
        refuses(422, "precedes-adjustment", path, applying.body(date, charge("fee-late", "1.00")));
        refuses(422, "no-debit", path, applying.body(date, charge("cr-early", "1.00")));
        refuses(409, "exceeds-adjustment", path, applying.body(date, charge("fee-a", "5.01")));
        post("/invoices", invoice("planned", "a", "10.00", "2026-02-01"));
        post("/plans", plan("pl", "a", planned("planned", "10.00"), "2026-02-01"));
        post("/plans", plan("pl-b", "b", planned("of-b", "1.00"), "2026-02-01"));
        post("/invoices", invoice("planned-late", "a", "10.00", "2026-02-20"));
        post("/plans", plan("pl-late", "a", planned("planned-late", "10.00"), "2026-02-20"));
        refuses(404, "plan-unknown", path, applying.body(date, ofPlan("none.1", "1.00")));
        refuses(
                422,
                "plan-of-another-account",
                path,
                applying.body(date, ofPlan("pl-b.1", "0.10")));
        refuses(422, "precedes-plan", path, applying.body(date, ofPlan("pl-late.1", "1.00")));
        refuses(409, "exceeds-part", path, applying.body(date, ofPlan("pl.1", "5.01")));
        refuses(409, "not-a-payer", path, applying.body(date, of("b", part("of-b", "1.00"))));
        refuses(404, "account-unknown", path, applying.body(date, of("none", part("i", "1.00"))));
    }

    private static String ofPlan(String part, String amount) {
        return "{'part':'%s','amount':%s}".formatted(part, usd(amount));
    }

    private static String planned(String invoice, String amount) {
        return "{'invoice':'%s','amount':%s}".formatted(invoice, usd(amount));
    }

    private static String plan(String id, String account, String items, String date) {
        return """
        {'plan':'%s','account':'%s','items':[%s],'agreedOn':'%s',
         'schedule':{'parts':2,'firstDueOn':'2026-02-28','every':'MONTH'}}
        """
                .formatted(id, account, items, date);
    }

    private void problemsOfPlans() {
        String date = "2026-02-15";
        accepts("/invoices", invoice("pi", "a", "10.00", "2026-02-01"));
        accepts("/accounts", account("later", "USD", "2026-02-20"));
        String one = planned("pi", "10.00");
        String path = "/plans";
        refuses(404, "account-unknown", path, plan("x", "none", one, date));
        refuses(422, "precedes-account", path, plan("x", "later", one, date));
        refuses(404, "invoice-unknown", path, plan("x", "a", planned("none", "1.00"), date));
        refuses(409, "invoice-void", path, plan("x", "a", planned("void", "1.00"), date));
        refuses(422, "invoice-of-another-account", path, plan("x", "b", one, date));
        refuses(422, "precedes-invoice", path, plan("x", "a", planned("late", "1.00"), date));
        refuses(409, "exceeds-invoice", path, plan("x", "a", planned("pi", "10.01"), date));
        refuses(404, "adjustment-unknown", path, plan("x", "a", charge("none", "1.00"), date));
        refuses(409, "adjustment-reversed", path, plan("x", "a", charge("fee-gone", "1.00"), date));
        refuses(
                422,
                "adjustment-of-another-account",
                path,
                plan("x", "a", charge("fee-b", "1.00"), date));
        refuses(422, "precedes-adjustment", path, plan("x", "a", charge("fee-late", "1.00"), date));
        refuses(422, "no-debit", path, plan("x", "a", charge("cr-early", "1.00"), date));
        refuses(409, "exceeds-adjustment", path, plan("x", "a", charge("fee-a", "5.01"), date));
        refuses(422, "item-planned-twice", path, plan("x", "a", one + "," + one, date));
        refuses(422, "currency-differs", path, plan("x", "a", one, date).replace("USD", "EUR"));
        refuses(409, "period-closed", path, plan("x", "a", one, "2026-01-15"));
        String parts = "'parts':[{'dueOn':'2026-03-01','amount':" + usd("9.99") + "}]}";
        refuses(
                422,
                "plan-differs",
                path,
                plan("x", "a", one, date).replaceFirst("(?s)'schedule'.*", parts));
        accepts(path, plan("pp", "a", one, date));
        refuses(409, "id-taken", path, plan("pp", "a", planned("pi", "9.00"), date));
        problemsOfEndings(date);
    }

    private void problemsOfEndings(String date) {
        String end = "{'ending':'%s','endedOn':'%s'}";
        refuses(404, "plan-unknown", "/plans/none/ending", end.formatted("BROKEN", date));
        refuses(422, "precedes-plan", "/plans/pp/ending", end.formatted("BROKEN", "2026-02-14"));
        refuses(409, "plan-not-missed", "/plans/pp/ending", end.formatted("BROKEN", date));
        accepts("/invoices", invoice("pj", "a", "10.00", "2026-02-01"));
        String stays = plan("ps", "a", planned("pj", "10.00"), date);
        accepts("/plans", stays.replace("'agreedOn'", "'missedPart':'LEAVES_IT','agreedOn'"));
        refuses(409, "plan-goes-on", "/plans/ps/ending", end.formatted("BROKEN", "2026-03-31"));
        accepts(
                "/payments",
                payment(
                        "pq",
                        "a",
                        "10.00",
                        date,
                        parts(ofPlan("ps.1", "5.00"), ofPlan("ps.2", "5.00"))));
        refuses(409, "plan-paid", "/plans/ps/ending", end.formatted("CANCELLED", date));
        accepts("/periods/2026-08/closure", "{}");
        refuses(409, "period-closed", "/plans/pp/ending", end.formatted("BROKEN", "2026-08-01"));
        accepts("/periods/2026-08/reopening", "{'reason':'r'}");
    }

    private static String charge(String adjustment, String amount) {
        return "{'adjustment':'%s','amount':%s}".formatted(adjustment, usd(amount));
    }

    private static String of(String account, String part) {
        return part.replaceFirst("\\{", "{'account':'" + account + "',");
    }

    private void problemsOfCreditAllocations() {
        String path = "/adjustments/cr/allocations";
        String one = allocation("2026-02-12", part("i", "1.00"));
        problemsOfDebits(path, "2026-02-12", CommandApiTest::allocation);
        refuses(422, "no-credit", "/adjustments/m-early/allocations", one);
        refuses(422, "currency-differs", path, one.replace("USD", "EUR"));
        refuses(
                422,
                "discount-not-offered",
                path,
                allocation("2026-02-12", part("i", "1.00", "0.02")));
        refuses(
                409,
                "period-closed",
                "/adjustments/cr-early/allocations",
                allocation("2026-01-14", charge("m-early", "1.00")));
        accepts(path, one);
        String back = "{'reason':'r','effectiveOn':'%s'}";
        refuses(
                404,
                "adjustment-unknown",
                "/adjustments/none/allocations/1/reversal",
                back.formatted("2026-02-12"));
        refuses(404, "allocation-unknown", path + "/9/reversal", back.formatted("2026-02-12"));
        refuses(422, "precedes-allocation", path + "/1/reversal", back.formatted("2026-02-11"));
        refuses(
                409,
                "period-closed",
                "/adjustments/cr-early/allocations/1/reversal",
                back.formatted("2026-01-14"));
        refuses(
                422,
                "precedes-allocation",
                "/adjustments/cr/reversal",
                back.formatted("2026-02-11"));
    }

    private void problemsOfPayers() {
        problemsOfChangedAccounts("payers", "'payer':'b'", "addedOn");
        refuses(422, "currency-differs", "/accounts/a/payers", "{'payer':'euro'}");
        refuses(404, "account-unknown", "/accounts/none/payers/b/removal", "{}");
        refuses(
                422,
                "precedes-account",
                "/accounts/a/payers/b/removal",
                "{'removedOn':'2026-01-01'}");
        refuses(409, "not-a-payer", "/accounts/a/payers/b/removal", "{'removedOn':'2026-02-01'}");
    }

    private static String move(String date, String... parts) {
        return "{'parts':[%s],'reason':'r','effectiveOn':'%s'}"
                .formatted(String.join(",", parts), date);
    }

    private static String to(String payment, String account, String amount) {
        return "{'payment':'%s','account':'%s','amount':%s}"
                .formatted(payment, account, usd(amount));
    }

    private void problemsOfMoves() {
        String date = "2026-02-15";
        accepts("/accounts", account("newer", "USD", "2026-02-20"));
        accepts("/payments", payment("mv", "a", "9.00", "2026-02-10"));
        accepts("/payments/mv/allocations", allocation("2026-02-14", part("i", "1.00")));
        String path = "/payments/mv/move";
        String all = to("mv-1", "b", "9.00");
        refuses(404, "payment-unknown", "/payments/none/move", move(date, all));
        refuses(409, "payment-reversed", "/payments/p-bounced/move", move(date, all));
        refuses(422, "precedes-payment", path, move("2026-02-09", all));
        refuses(422, "precedes-allocation", path, move("2026-02-13", all));
        refuses(404, "account-unknown", path, move(date, to("mv-1", "none", "9.00")));
        refuses(422, "precedes-account", path, move(date, to("mv-1", "newer", "9.00")));
        refuses(422, "currency-differs", path, move(date, to("mv-1", "euro", "9.00")));
        refuses(422, "parts-differ", path, move(date, to("mv-1", "b", "8.00")));
        refuses(409, "id-taken", path, move(date, to("p-bounced", "b", "9.00")));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/move",
                move("2026-01-31", to("mv-1", "b", "50.00")));
    }

    private static String refund(String id, String of, String amount, String date) {
        return "{'refund':'%s',%s,'amount':%s,'reason':'r','requestedOn':'%s'}"
                .formatted(id, of, usd(amount), date);
    }

    private void problemsOfRefunds() {
        String path = "/refunds";
        String date = "2026-02-15";
        accepts("/payments", payment("rf", "a", "60.00", "2026-02-10"));
        String of = "'payment':'rf'";
        refuses(404, "payment-unknown", path, refund("x", "'payment':'none'", "1", date));
        refuses(409, "payment-reversed", path, refund("x", "'payment':'p-bounced'", "1", date));
        refuses(422, "precedes-payment", path, refund("x", of, "1", "2026-02-09"));
        refuses(404, "adjustment-unknown", path, refund("x", "'adjustment':'none'", "1", date));
        refuses(409, "adjustment-reversed", path, refund("x", "'adjustment':'cr-gone'", "1", date));
        refuses(
                422,
                "precedes-adjustment",
                path,
                refund("x", "'adjustment':'cr'", "1", "2026-01-31"));
        refuses(422, "no-credit", path, refund("x", "'adjustment':'fee-a'", "1", date));
        refuses(422, "currency-differs", path, refund("x", of, "1", date).replace("USD", "EUR"));
        refuses(409, "exceeds-credit", path, refund("x", of, "60.01", date));
        accepts(path, refund("rf-1", of, "40.00", date));
        refuses(409, "id-taken", path, refund("rf-1", of, "41.00", date));
        problemsOfDecidedRefunds(of, date);
        problemsOfPaidRefunds(of, date);
    }

    private void problemsOfDecidedRefunds(String of, String date) {
        refuses(404, "refund-unknown", "/refunds/none/approval", "{}");
        refuses(409, "same-person", "/refunds/rf-1/approval", "{'approvedOn':'2026-02-15'}");
        refuses(422, "precedes-refund", "/refunds/rf-1/approval", "{'approvedOn':'2026-02-14'}");
        String no = "{'reason':'r','cancelledOn':'%s'}";
        refuses(404, "refund-unknown", "/refunds/none/cancellation", no.formatted(date));
        refuses(422, "precedes-refund", "/refunds/rf-1/cancellation", no.formatted("2026-02-14"));
        accepts("/refunds", refund("rf-2", of, "1.00", date));
        accepts("/refunds/rf-2/cancellation", no.formatted(date));
        refused(
                409,
                "refund-cancelled",
                postAs("bob", "/refunds/rf-2/approval", "{'approvedOn':'2026-02-15'}"));
    }

    private void problemsOfPaidRefunds(String of, String date) {
        String pay = "{'method':'CHECK','issuedOn':'%s'}";
        String back = "{'reason':'r','failedOn':'%s'}";
        String yes = "{'approvedOn':'2026-02-15'}";
        refuses(404, "refund-unknown", "/refunds/none/issue", pay.formatted(date));
        refuses(404, "refund-unknown", "/refunds/none/failure", back.formatted(date));
        refuses(409, "refund-not-approved", "/refunds/rf-1/issue", pay.formatted(date));
        refuses(409, "refund-cancelled", "/refunds/rf-2/issue", pay.formatted(date));
        accepted(postAs("bob", "/refunds/rf-1/approval", yes));
        refuses(422, "precedes-refund", "/refunds/rf-1/issue", pay.formatted("2026-02-14"));
        refuses(409, "refund-not-issued", "/refunds/rf-1/failure", back.formatted(date));
        accepts("/periods/2026-07/closure", "");
        refuses(409, "period-closed", "/refunds/rf-1/issue", pay.formatted("2026-07-02"));
        accepts("/refunds/rf-1/issue", pay.formatted(date));
        refuses(409, "refund-issued", "/refunds/rf-1/issue", pay.formatted("2026-02-16"));
        refuses(
                409,
                "refund-issued",
                "/refunds/rf-1/cancellation",
                "{'reason':'r','cancelledOn':'2026-02-16'}");
        refuses(422, "precedes-refund", "/refunds/rf-1/failure", back.formatted("2026-02-14"));
        refuses(409, "period-closed", "/refunds/rf-1/failure", back.formatted("2026-07-02"));
        String returned = "{'reason':'RETURNED','effectiveOn':'2026-02-16'}";
        refuses(409, "credit-refunded", "/payments/rf/reversal", returned);
        refuses(
                409,
                "credit-refunded",
                "/payments/rf/move",
                move("2026-02-16", to("rf-m", "b", "60.00")));
        accepts("/refunds/rf-1/failure", back.formatted("2026-02-16"));
        accepts("/payments/rf/allocations", allocation("2026-02-16", part("i", "21.00")));
        refuses(409, "exceeds-credit", "/refunds/rf-1/issue", pay.formatted("2026-02-17"));
        accepts("/payments/rf/reversal", returned.replace("16", "17"));
        refuses(409, "payment-reversed", "/refunds/rf-1/issue", pay.formatted("2026-02-18"));
        makes("fay", adjustment("cr-2", "a", "CREDIT_MEMO", "-9.00", "2026-02-10", ""));
        accepts("/refunds", refund("rf-3", "'adjustment':'cr-2'", "9.00", date));
        accepted(postAs("bob", "/refunds/rf-3/approval", yes));
        accepted(
                postAs(
                        "fay",
                        "/adjustments/cr-2/reversal",
                        "{'reason':'r','effectiveOn':'2026-02-16'}"));
        refuses(409, "adjustment-reversed", "/refunds/rf-3/issue", pay.formatted("2026-02-17"));
        problemsOfReversedCredits(pay, yes);
    }

    /** What was paid of a charge, applied or paid back of a credit, is not taken back. */
    private void problemsOfReversedCredits(String pay, String yes) {
        String date = "2026-02-15";
        String reversal = "{'reason':'r','effectiveOn':'2026-02-15'}";
        String credit = "CREDIT_MEMO";
        accepts("/adjustments", adjustment("big-fee", "b", "FEE", "150.00", date, ""));
        accepts("/adjustments", adjustment("big-cr", "b", credit, "-150.00", date, ""));
        accepted(postAs("bob", "/adjustments/big-fee/approval", ""));
        accepted(postAs("bob", "/adjustments/big-cr/approval", ""));
        accepts("/adjustments/big-fee/reversal", reversal);
        accepts("/adjustments/big-cr/reversal", reversal);
        accepts(
                "/payments",
                payment("p-fee", "b", "10.00", date, parts(charge("big-fee", "10.00"))));
        String approval = "/adjustments/%s/reversal/approval";
        refused(409, "exceeds-adjustment", postAs("bob", approval.formatted("big-fee"), ""));
        accepts("/adjustments/big-cr/allocations", allocation("2026-02-16", part("of-b", "1.00")));
        refused(422, "precedes-allocation", postAs("bob", approval.formatted("big-cr"), ""));
        accepts("/refunds", refund("rf-4", "'adjustment':'big-cr'", "9.00", "2026-02-16"));
        accepted(postAs("bob", "/refunds/rf-4/approval", yes.replace("15", "16")));
        accepts("/refunds/rf-4/issue", pay.formatted("2026-02-16"));
        refused(409, "credit-refunded", postAs("bob", approval.formatted("big-cr"), ""));
        makes("fay", adjustment("small-fee", "b", "FEE", "5.00", date, ""));
        makes("fay", adjustment("small-cr", "b", credit, "-5.00", date, ""));
        accepts(
                "/payments",
                payment("p-small", "b", "5.00", date, parts(charge("small-fee", "5.00"))));
        refuses(409, "exceeds-adjustment", "/adjustments/small-fee/reversal", reversal);
        accepts("/refunds", refund("rf-5", "'adjustment':'small-cr'", "5.00", date));
        accepted(postAs("bob", "/refunds/rf-5/approval", yes));
        accepts("/refunds/rf-5/issue", pay.formatted(date));
        refuses(409, "credit-refunded", "/adjustments/small-cr/reversal", reversal);
    }

    private void tellsTheFigure(String reason, String figure, JsonNode expected, String body) {
        var answer = post("/payments", body);
        assertThat(answer.body()).contains("/problems/" + reason);
        assertThat(CommandServer.json(answer).get(figure)).isEqualTo(expected);
    }

    private static JsonNode money(String amount) {
        return EventJson.mapper().readTree(usd(amount).replace('\'', '"'));
    }

    @Test
    void saysWhatThereWasWhenItRefusesAnAmount() {
        book = "figures";
        accepts("/accounts", account("a", "USD", "2026-01-02"));
        accepts("/invoices", invoice("i", "a", "100.00", "2026-02-01"));
        String on = "2026-02-05";
        tellsTheFigure(
                "exceeds-invoice",
                "open",
                money("100.00"),
                payment("p", "a", "200.00", on, parts(part("i", "150.00"))));
        tellsTheFigure(
                "exceeds-credit",
                "unapplied",
                money("50.00"),
                payment("p", "a", "50.00", on, parts(part("i", "60.00"))));
        tellsTheFigure(
                "discount-not-offered",
                "offered",
                money("0.40"),
                payment("p", "a", "50.00", on, parts(part("i", "10.00", "10.00"))));
        accepts("/payments", payment("first", "a", "1.00", on, "'reference':'R',"));
        tellsTheFigure(
                "reference-taken",
                "payment",
                EventJson.mapper().readTree("\"first\""),
                payment("p", "a", "1.00", on, "'reference':'R',"));
        var total = post("/invoices", invoice("j", "a", "1", on, "'total':" + usd("2.00") + ","));
        assertThat(CommandServer.json(total).get("expected")).isEqualTo(money("1.00"));
        accepts("/payments", payment("p", "a", "1.00", on, "'reference':'R','another':true,"));
    }

    private void problemsOfReversals() {
        String reason = "{'reason':'r','effectiveOn':'%s'}";
        refuses(
                404,
                "payment-unknown",
                "/payments/none/allocations/1/reversal",
                reason.formatted("2026-02-10"));
        refuses(
                404,
                "allocation-unknown",
                "/payments/p/allocations/9/reversal",
                reason.formatted("2026-02-10"));
        refuses(
                422,
                "precedes-allocation",
                "/payments/p/allocations/1/reversal",
                reason.formatted("2026-02-09"));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/allocations/1/reversal",
                reason.formatted("2026-01-12"));

        String returned = "{'reason':'RETURNED','effectiveOn':'%s'}";
        String fee =
                "{'reason':'RETURNED','effectiveOn':'2026-02-15','fee':{'adjustment':'%s','amount':%s}}";
        refuses(
                404,
                "payment-unknown",
                "/payments/none/reversal",
                returned.formatted("2026-02-15"));
        refuses(
                409,
                "payment-reversed",
                "/payments/p-bounced/reversal",
                fee.formatted("new", usd("5.00")));
        refuses(422, "precedes-payment", "/payments/p/reversal", returned.formatted("2026-02-09"));
        accepts("/payments", payment("p-2", "a", "5.00", "2026-02-10"));
        accepts("/payments/p-2/allocations", allocation("2026-02-14", part("i", "1.00")));
        refuses(
                422,
                "precedes-allocation",
                "/payments/p-2/reversal",
                returned.formatted("2026-02-12"));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/reversal",
                returned.formatted("2026-01-31"));
        refuses(
                422,
                "currency-differs",
                "/payments/p-2/reversal",
                fee.formatted("new", usd("5.00").replace("USD", "EUR")));
        refuses(409, "id-taken", "/payments/p-2/reversal", fee.formatted("m-early", usd("5.00")));
        accepts("/payments/p-2/allocations/1/reversal", reason.formatted("2026-02-14"));
        accepts("/payments/p-2/reversal", fee.formatted("new", usd("5.00")));
    }

    private void problemsOfChargebacks() {
        String of = "{'chargeback':'%s','amount':%s,'%s':'%s'}";
        accepts("/payments", payment("cb", "a", "9.00", "2026-02-10"));
        accepts("/payments/cb/allocations", allocation("2026-02-14", part("i", "1.00")));
        for (String path : List.of("inquiries", "chargebacks")) {
            String date = path.equals("inquiries") ? "inquiredOn" : "effectiveOn";
            String one = of.formatted("x", usd("1.00"), date, "2026-02-15");
            refuses(404, "payment-unknown", "/payments/none/" + path, one);
            refuses(409, "payment-reversed", "/payments/p-bounced/" + path, one);
            refuses(422, "precedes-payment", "/payments/cb/" + path, one.replace("-15", "-09"));
            refuses(422, "currency-differs", "/payments/cb/" + path, one.replace("USD", "EUR"));
            refuses(422, "exceeds-payment", "/payments/cb/" + path, one.replace("1.00", "9.01"));
        }
        accepts(
                "/payments/cb/inquiries",
                of.formatted("q", usd("1.00"), "inquiredOn", "2026-02-15"));
        String asked = of.formatted("q", usd("2.00"), "inquiredOn", "2026-02-15");
        refuses(409, "id-taken", "/payments/cb/inquiries", asked);
        String path = "/payments/cb/chargebacks";
        String on = "effectiveOn";
        refuses(
                409,
                "id-taken",
                "/payments/p/chargebacks",
                of.formatted("q", usd("1.00"), on, "2026-02-15"));
        refuses(422, "precedes-chargeback", path, of.formatted("q", usd("1.00"), on, "2026-02-14"));
        refuses(422, "precedes-allocation", path, of.formatted("x", usd("9.00"), on, "2026-02-13"));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/chargebacks",
                of.formatted("x", usd("1.00"), on, "2026-01-31"));
        problemsOfTakenBack(path, of);
    }

    private void problemsOfTakenBack(String path, String of) {
        String back = "{'effectiveOn':'%s'}";
        String over = "{'closedOn':'%s'}";
        refuses(
                404,
                "chargeback-unknown",
                "/chargebacks/none/reversal",
                back.formatted("2026-02-16"));
        refuses(409, "not-charged-back", "/chargebacks/q/reversal", back.formatted("2026-02-16"));
        refuses(
                404,
                "chargeback-unknown",
                "/chargebacks/none/closure",
                over.formatted("2026-02-16"));
        refuses(422, "precedes-chargeback", "/chargebacks/q/closure", over.formatted("2026-02-14"));
        accepts(path, of.formatted("cb-1", usd("8.50"), "effectiveOn", "2026-02-15"));
        refuses(
                409,
                "exceeds-credit",
                path,
                of.formatted("x", usd("0.51"), "effectiveOn", "2026-02-15"));
        refuses(
                409,
                "charged-back",
                "/payments/cb/reversal",
                "{'reason':'RETURNED','effectiveOn':'2026-02-16'}");
        refuses(
                409,
                "charged-back",
                "/payments/cb/move",
                move("2026-02-16", to("mv-9", "b", "9.00")));
        refuses(
                422,
                "precedes-chargeback",
                "/chargebacks/cb-1/reversal",
                back.formatted("2026-02-14"));
        accepts(path, of.formatted("cb-2", usd("0.10"), "effectiveOn", "2026-05-01"));
        accepts("/periods/2026-05/closure", "{}");
        refuses(409, "period-closed", "/chargebacks/cb-2/reversal", back.formatted("2026-05-02"));
        accepts("/periods/2026-05/reopening", "{'reason':'r'}");
        accepts("/chargebacks/cb-1/reversal", back.formatted("2026-02-16"));
        refuses(409, "chargeback-won", "/chargebacks/cb-1/closure", over.formatted("2026-02-16"));
    }

    private void problemsOfAdjustments() {
        String path = "/adjustments";
        String date = "2026-02-15";
        refuses(404, "account-unknown", path, adjustment("x", "none", "FEE", "1", date, ""));
        refuses(422, "precedes-account", path, adjustment("x", "a", "FEE", "1", "2026-01-01", ""));
        refuses(409, "id-taken", path, adjustment("m-early", "a", "FEE", "1", date, ""));
        refuses(409, "period-closed", path, adjustment("x", "a", "FEE", "1", "2026-01-31", ""));
        refuses(422, "currency-differs", path, adjustment("x", "euro", "FEE", "1", date, ""));
        refuses(422, "wrong-sign", path, adjustment("x", "a", "FEE", "-1", date, ""));
        String lines =
                "'lines':[{'description':'d','net':%s,'taxes':[{'code':'VAT','amount':%s}]}],"
                        .formatted(usd("1.00"), usd("0.19"));
        refuses(422, "lines-not-taken", path, adjustment("x", "a", "FEE", "1.19", date, lines));
        refuses(422, "lines-differ", path, adjustment("x", "a", "CREDIT_MEMO", "-1", date, lines));
        refuses(422, "lines-differ", path, adjustment("x", "a", "DEBIT_MEMO", "1", date, lines));
        accepts(path, adjustment("memo", "a", "CREDIT_MEMO", "-1.19", date, lines));
        refuses(
                422,
                "amount-too-large",
                path,
                adjustment("x", "a", "DEBIT_MEMO", "10000000000000.00", date, on("i")));
        refuses(404, "invoice-unknown", path, adjustment("x", "a", "FEE", "1", date, on("none")));
        refuses(409, "invoice-void", path, adjustment("x", "a", "FEE", "1", date, on("void")));
        refuses(
                422,
                "invoice-of-another-account",
                path,
                adjustment("x", "a", "FEE", "1", date, on("of-b")));
        refuses(422, "precedes-invoice", path, adjustment("x", "a", "FEE", "1", date, on("late")));
        refuses(
                409,
                "exceeds-invoice",
                path,
                adjustment("x", "a", "WRITE_OFF", "-100.01", date, on("i")));

        String reversal = "{'reason':'r','effectiveOn':'%s'}";
        refuses(404, "adjustment-unknown", "/adjustments/none/reversal", reversal.formatted(date));
        accepts(path, adjustment("proposed", "a", "FEE", "500.00", date, ""));
        refuses(
                409,
                "adjustment-not-made",
                "/adjustments/proposed/reversal",
                reversal.formatted(date));
        accepts(path, adjustment("debit", "b", "DEBIT_MEMO", "10.00", date, on("of-b")));
        refuses(
                422,
                "precedes-adjustment",
                "/adjustments/debit/reversal",
                reversal.formatted("2026-02-14"));
        refuses(
                409,
                "period-closed",
                "/adjustments/m-early/reversal",
                reversal.formatted("2026-01-31"));
        accepts("/payments", payment("p-b", "b", "110.00", date, parts(part("of-b", "105.00"))));
        refuses(409, "exceeds-invoice", "/adjustments/debit/reversal", reversal.formatted(date));
    }

    private void problemsOfApprovals() {
        String date = "2026-02-15";
        accepts("/invoices", invoice("taken-back", "a", "200.00", date));
        accepts("/invoices", invoice("paid", "a", "200.00", date));
        accepts("/invoices", invoice("grown", "a", "100.00", date));
        String credit = "CREDIT_MEMO";
        accepts("/adjustments", adjustment("c-1", "a", credit, "-150.00", date, on("taken-back")));
        accepts("/adjustments", adjustment("c-2", "a", credit, "-150.00", date, on("paid")));
        accepts(
                "/adjustments",
                adjustment("c-3", "a", "DEBIT_MEMO", "9999999999900.00", date, on("grown")));
        refuses(404, "invoice-unknown", "/invoices/none/void/approval", "{}");
        refuses(409, "void-not-proposed", "/invoices/taken-back/void/approval", "{}");
        accepts("/invoices/taken-back/void", "{'reason':'r','voidedOn':'2026-02-15'}");
        refuses(409, "same-person", "/invoices/taken-back/void/approval", "{}");
        accepted(postAs("bob", "/invoices/taken-back/void/approval", ""));
        accepts("/invoices/paid/void", "{'reason':'r','voidedOn':'2026-02-15'}");
        accepts("/invoices", invoice("march", "a", "200.00", "2026-03-01"));
        accepts("/invoices/march/void", "{'reason':'r','voidedOn':'2026-03-02'}");
        accepts("/periods/2026-03/closure", "");
        refused(409, "period-closed", postAs("bob", "/invoices/march/void/approval", ""));
        accepts("/periods/2026-03/reopening", "{'reason':'r'}");
        accepts("/payments", payment("p-paid", "a", "100.00", date, parts(part("paid", "100.00"))));
        accepts("/adjustments", adjustment("c-4", "a", "FEE", "1.00", date, on("grown")));

        refused(409, "invoice-in-use", postAs("bob", "/invoices/paid/void/approval", ""));
        problemsOfApprovedReversals(date);
        problemsOfWriteOffs(date);
        problemsOfRecoveries(date);

        refuses(404, "adjustment-unknown", "/adjustments/none/approval", "{}");
        refuses(409, "same-person", "/adjustments/c-2/approval", "{}");
        refused(409, "invoice-void", postAs("bob", "/adjustments/c-1/approval", ""));
        refused(409, "exceeds-invoice", postAs("bob", "/adjustments/c-2/approval", ""));
        refused(422, "amount-too-large", postAs("bob", "/adjustments/c-3/approval", ""));
        refused(409, "period-closed", postAs("bob", "/adjustments/p-january/approval", ""));
        accepts("/adjustments/c-1/decline", "{'reason':'r'}");
        refused(409, "adjustment-declined", postAs("bob", "/adjustments/c-1/approval", ""));
        refuses(404, "adjustment-unknown", "/adjustments/none/decline", "{'reason':'r'}");
        refuses(409, "adjustment-made", "/adjustments/c-4/decline", "{'reason':'r'}");
    }

    /** What an account owes can be paid before its write-off is approved. */
    private void problemsOfWriteOffs(String date) {
        String path = "/adjustments";
        accepts("/accounts", account("c", "USD", "2026-01-02"));
        refuses(409, "exceeds-account", path, adjustment("x", "c", "WRITE_OFF", "-1", date, ""));
        accepts("/invoices", invoice("of-c", "c", "150.00", date));
        accepts(path, adjustment("c-6", "c", "WRITE_OFF", "-150.00", date, ""));
        accepts("/payments", payment("p-d", "c", "1.00", date));
        refused(409, "exceeds-account", postAs("bob", "/adjustments/c-6/approval", ""));
    }

    private void problemsOfRecoveries(String date) {
        String path = "/adjustments";
        String reversal = "{'reason':'r','effectiveOn':'" + date + "'}";
        for (String off : List.of("w-1", "w-2")) {
            accepts("/invoices", invoice("of-" + off, "a", "200.00", date));
            accepts(path, adjustment(off, "a", "WRITE_OFF", "-200", date, on("of-" + off)));
            accepted(postAs("bob", path + "/" + off + "/approval", ""));
        }
        String first = on("of-w-1");
        String most = adjustment("x", "a", "RECOVERY", "200.01", date, first);
        refuses(409, "exceeds-written-off", path, most);
        accepts(path, adjustment("rec-1", "a", "RECOVERY", "150.00", date, first));
        accepts(path, adjustment("rec-2", "a", "RECOVERY", "160.00", date, first));
        accepted(postAs("bob", path + "/rec-1/approval", ""));
        refused(409, "exceeds-written-off", postAs("bob", path + "/rec-2/approval", ""));
        refuses(409, "recovered", path + "/w-1/reversal", reversal);

        accepts(path + "/w-2/reversal", reversal);
        accepts(path, adjustment("rec-3", "a", "RECOVERY", "150.00", date, on("of-w-2")));
        accepted(postAs("bob", path + "/rec-3/approval", ""));
        refused(409, "recovered", postAs("bob", path + "/w-2/reversal/approval", ""));
    }

    private void problemsOfApprovedReversals(String date) {
        String reversal = "{'reason':'r','effectiveOn':'%s'}";
        String approval = "/adjustments/%s/reversal/approval";
        accepts("/invoices", invoice("charged", "b", "200.00", date));
        accepts("/adjustments", adjustment("c-5", "b", "FEE", "150.00", date, on("charged")));
        refuses(404, "adjustment-unknown", approval.formatted("none"), "{}");
        refuses(409, "adjustment-not-made", approval.formatted("c-5"), "{}");
        accepted(postAs("bob", "/adjustments/c-5/approval", ""));
        refuses(409, "reversal-not-proposed", approval.formatted("c-5"), "{}");
        accepts("/adjustments/c-5/reversal", reversal.formatted(date));
        refuses(409, "same-person", approval.formatted("c-5"), "{}");
        accepts("/payments", payment("p-c", "b", "300.00", date, parts(part("charged", "300.00"))));
        refused(409, "exceeds-invoice", postAs("bob", approval.formatted("c-5"), ""));
        accepts("/payments/p-c/reversal", "{'reason':'RETURNED','effectiveOn':'2026-02-16'}");
        accepts("/adjustments/c-5/reversal", reversal.formatted("2026-04-03"));
        accepts("/periods/2026-04/closure", "");
        refused(409, "period-closed", postAs("bob", approval.formatted("c-5"), ""));
        accepts("/periods/2026-04/reopening", "{'reason':'r'}");
    }

    private void problemsOfNotes() {
        String note = "{'note':'n','account':'%s','kind':'GENERAL','text':'%s'%s}";
        accepts("/notes", note.formatted("a", "t", ",'invoice':'i','notedOn':'2026-02-15'"));
        refuses(409, "id-taken", "/notes", note.formatted("a", "other", ""));
        String another = note.replace("'note':'n',", "");
        refuses(404, "account-unknown", "/notes", another.formatted("none", "t", ""));
        refuses(404, "invoice-unknown", "/notes", another.formatted("a", "t", ",'invoice':'none'"));
        refuses(
                422,
                "invoice-of-another-account",
                "/notes",
                another.formatted("a", "t", ",'invoice':'of-b'"));
    }

    private void problemsOfWork() {
        String item = "/queues/overdue/items/a";
        refuses(404, "queue-unknown", "/queues/none/items/a/assignment", "{'owner':'ann'}");
        refuses(404, "item-unknown", "/queues/overdue/items/none/assignment", "{'owner':'ann'}");
        refuses(409, "not-taken", item + "/assignment", "{}");
        JsonNode taken = accepts(item + "/assignment", "{'owner':'ann'}");
        assertThat(taken.get("id").asString()).isEqualTo("overdue/a");
        var second = postAs("bob", item + "/assignment", "{'owner':'bob'}");
        refused(409, "taken", second);
        assertThat(CommandServer.json(second).get("owner").asString()).isEqualTo("ann");
        assertThat(CommandServer.json(second).get("ownedSince").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        accepted(postAs("bob", item + "/assignment", "{'owner':'bob','from':'ann'}"));

        refuses(404, "queue-unknown", "/queues/none/items/a/follow-up", "{}");
        refuses(404, "item-unknown", "/queues/overdue/items/none/follow-up", "{}");
        refuses(409, "no-follow-up", item + "/follow-up", "{}");
        refuses(422, "follow-up-past", item + "/follow-up", "{'followUpOn':'2026-01-02'}");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        var put = post(item + "/follow-up", "{'followUpOn':'" + day + "','snoozed':true}");
        accepted(put);
        assertThat(put.headers().firstValue("location")).hasValue("/v1/books/" + book + item);
        refuses(400, "invalid-request", item + "/follow-up", "{'snoozed':true}");
    }

    private void problemsOfViews() {
        String shared = "{'view':'shared','name':'Open','page':'/invoices','shared':true}";
        var saved = post("/views", shared);
        accepted(saved);
        assertThat(saved.headers().firstValue("location"))
                .hasValue("/v1/books/" + book + "/views/shared");
        accepts("/views", "{'view':'own','name':'Open','page':'/invoices','query':'state=OPEN'}");
        refused(409, "id-taken", postAs("bob", "/views", shared));
        refused(404, "view-unknown", post("/views/none/removal", "{}"));
        refused(404, "view-unknown", postAs("bob", "/views/own/removal", ""));
        var another = postAs("bob", "/views/shared/removal", "{}");
        refused(409, "view-of-another", another);
        assertThat(CommandServer.json(another).get("owner").asString()).isEqualTo("ann");
        accepts("/views/own/removal", "");
        for (String page : List.of("//evil.example", "https://evil.example", "/a/../b", "a", "")) {
            refuses(400, "invalid-request", "/views", "{'name':'N','page':'" + page + "'}");
        }
    }

    /** Who reads keeps views of their own; before the others' eyes only who works puts one. */
    @Test
    void sharesAViewOnlyForWhoMayWork() {
        book = "views";
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        String reader =
                server.token(
                        new LocalTokens.Grant(
                                "reader",
                                Set.of(Permission.READ),
                                List.of("*"),
                                Map.of(),
                                Duration.ofHours(1)));
        String path = "/v1/books/views/views";
        String view = "{'view':'v','name':'N','page':'/invoices','shared':%s}";
        refused(403, "scope-missing", postWith(reader, path, view.formatted(true)));
        accepted(postWith(reader, path, view.formatted(false)));
        accepted(postWith(reader, path + "/v/removal", "{}"));
    }

    private void problemsOfDeclines() {
        String date = "2026-02-15";
        String no = "{'reason':'r'}";
        accepts("/invoices", invoice("kept", "a", "200.00", date));
        refuses(404, "invoice-unknown", "/invoices/none/void/decline", no);
        refuses(409, "void-not-proposed", "/invoices/kept/void/decline", no);
        refuses(409, "invoice-void", "/invoices/taken-back/void/decline", no);
        accepts("/invoices/kept/void", "{'reason':'r','voidedOn':'2026-02-15'}");
        accepts("/invoices/kept/void/decline", no);
        refused(409, "void-not-proposed", postAs("bob", "/invoices/kept/void/approval", ""));

        String decline = "/adjustments/%s/reversal/decline";
        refuses(404, "adjustment-unknown", decline.formatted("none"), no);
        refuses(409, "adjustment-not-made", decline.formatted("c-1"), no);
        refuses(409, "reversal-not-proposed", decline.formatted("c-4"), no);
        accepts("/adjustments/c-5/reversal/decline", no);
        refused(
                409,
                "reversal-not-proposed",
                postAs("bob", "/adjustments/c-5/reversal/approval", ""));
        accepts("/adjustments/c-5/reversal", "{'reason':'again','effectiveOn':'2026-06-03'}");
        accepted(postAs("bob", "/adjustments/c-5/reversal/approval", ""));
        refuses(409, "adjustment-reversed", decline.formatted("c-5"), no);
    }

    private static String dispute(String id, String invoice, String more) {
        return "{'dispute':'%s','invoice':'%s','reason':'PRICE','openedOn':'2026-02-10'%s}"
                .formatted(id, invoice, more);
    }

    private void problemsOfDisputes() {
        accepts("/invoices", invoice("d", "a", "100.00", "2026-02-01"));
        String disputed = ",'disputed':";
        refuses(404, "invoice-unknown", "/disputes", dispute("x", "none", ""));
        refuses(409, "invoice-void", "/disputes", dispute("x", "void", ""));
        accepts("/invoices", invoice("d-later", "a", "9.00", "2026-02-11"));
        refuses(422, "precedes-invoice", "/disputes", dispute("x", "d-later", ""));
        refuses(404, "line-unknown", "/disputes", dispute("x", "d", ",'line':2"));
        String over = disputed + usd("100.01");
        refuses(422, "exceeds-line", "/disputes", dispute("x", "d", ",'line':1" + over));
        refuses(409, "exceeds-disputable", "/disputes", dispute("x", "d", over));
        refuses(422, "deadline-past", "/disputes", dispute("x", "d", ",'deadline':'2026-02-09'"));
        String euro = disputed + "{'amount':'1','currency':'EUR'}";
        refuses(422, "currency-differs", "/disputes", dispute("x", "d", euro));
        accepts("/disputes", dispute("dsp", "d", disputed + usd("60.00")));
        JsonNode others =
                CommandServer.json(post("/disputes", dispute("x", "d", disputed + usd("40.01"))));
        assertThat(others.at("/open/amount").asString()).isEqualTo("100.00");
        assertThat(others.at("/disputed/amount").asString()).isEqualTo("60.00");
        assertThat(others.at("/disputes/0").asString()).isEqualTo("dsp");
        refuses(409, "id-taken", "/disputes", dispute("dsp", "d", disputed + usd("61.00")));
        refuses(
                400,
                "invalid-request",
                "/disputes",
                dispute("x", "d", ",'kind':'INQUIRY'" + disputed + usd("1.00")));

        String entry = "{'entry':'e','direction':'IN','text':'%s','notedOn':'%s'}";
        String entries = "/disputes/dsp/entries";
        accepts(entries, entry.formatted("t", "2026-02-11"));
        refuses(409, "id-taken", entries, entry.formatted("other", "2026-02-11"));
        refuses(
                422,
                "precedes-dispute",
                entries,
                "{'direction':'OUT','text':'t','notedOn':'2026-02-09'}");
        refuses(
                404,
                "dispute-unknown",
                "/disputes/none/entries",
                entry.formatted("t", "2026-02-11"));
    }

    private static String deciding(String allocations) {
        return "{'outcome':'APPLY','finding':'MATCHED','effectiveOn':'2026-02-10',"
                + allocations
                + "}";
    }

    private static String cash(String... parts) {
        return deciding("'allocations':[" + String.join(",", parts) + "]");
    }

    private void problemsOfCash() {
        accepts("/payments", payment("cash", "a", "50.00", "2026-02-09"));
        String path = "/payments/cash/cash-application";
        accepts("/invoices", invoice("cash-i", "a", "30.00", "2026-02-01"));
        accepts("/invoices", invoice("cash-offer", "a", "100.00", "2026-02-01"));
        String one = part("cash-i", "1.00");
        refuses(404, "payment-unknown", "/payments/none/cash-application", cash(one));
        refuses(409, "payment-reversed", "/payments/p-bounced/cash-application", cash(one));
        refuses(422, "precedes-payment", path, cash(one).replace("02-10", "02-08"));
        refuses(
                409,
                "period-closed",
                "/payments/p-early/cash-application",
                cash(one).replace("02-10", "01-20"));
        refuses(404, "invoice-unknown", path, cash(part("none", "1.00")));
        refuses(409, "invoice-void", path, cash(part("void", "1.00")));
        refuses(422, "invoice-of-another-account", path, cash(part("of-b", "1.00")));
        refuses(422, "item-repeated", path, cash(one, one));
        refuses(422, "precedes-invoice", path, cash(part("d-later", "1.00")));
        refuses(409, "exceeds-invoice", path, cash(part("cash-i", "30.01")));
        refuses(409, "exceeds-credit", path, cash(part("cash-i", "30.00"), part("i", "20.01")));
        refuses(422, "currency-differs", path, cash(one.replace("USD", "EUR")));
        String other = one.replace("}}", "},'account':'%s'}");
        refuses(404, "account-unknown", path, cash(other.formatted("none")));
        refuses(409, "not-a-payer", path, cash(other.formatted("b")));
        problemsOfCashOnAdjustments(path);
        refuses(422, "discount-not-offered", path, cash(part("cash-i", "1.00", "0.90")));
        accepts("/payments", payment("cash-late", "a", "10.00", "2026-02-13"));
        String late = cash(part("cash-offer", "10.00", "0.20")).replace("02-10", "02-13");
        refuses(422, "discount-late", "/payments/cash-late/cash-application", late);
        String disputed = ",'shortfall':{'amount':" + usd("30.01") + ",'then':'DISPUTE'}}";
        refuses(409, "exceeds-disputable", path, cash(one.replace("}}", "}" + disputed)));
        refuses(
                404,
                "remittance-unknown",
                path,
                deciding("'remittances':['none'],'allocations':[" + one + "]"));
        refuses(404, "account-unknown", "/accounts/none/payer-names", "{'name':'N'}");
        refuses(404, "account-unknown", "/accounts/none/payer-names/removal", "{'name':'N'}");
        refuses(404, "name-unknown", "/accounts/a/payer-names/removal", "{'name':'never'}");
        refuses(404, "account-unknown", "/settings/cash-rules", "{'account':'none'}");
        discountTakenInCash();
        accepts(path, cash(one));
    }

    private void problemsOfCashOnAdjustments(String path) {
        refuses(404, "adjustment-unknown", path, cash(charge("none", "1.00")));
        refuses(409, "adjustment-reversed", path, cash(charge("fee-gone", "1.00")));
        refuses(422, "adjustment-of-another-account", path, cash(charge("fee-b", "1.00")));
        refuses(422, "precedes-adjustment", path, cash(charge("fee-late", "1.00")));
        refuses(422, "no-debit", path, cash(charge("cr", "1.00")));
        refuses(409, "exceeds-adjustment", path, cash(charge("m-early", "5.01")));
    }

    private void discountTakenInCash() {
        accepts("/invoices", invoice("cash-in-time", "a", "100.00", "2026-02-01"));
        accepts("/payments", payment("cash-1", "a", "98.00", "2026-02-09"));
        String all = cash(part("cash-in-time", "97.00", "1.98"));
        accepts("/payments/cash-1/cash-application", all);
        String again = cash(part("cash-in-time", "1.00", "0.03"));
        refuses(409, "discount-taken", "/payments/cash/cash-application", again);
    }

    private void problemsOfAdvices() {
        String advice = "{'remittance':'%s',%s'total':%s,'lines':[{'document':'N','amount':%s}]}";
        String five = usd("5.00");
        String path = "/remittances";
        refuses(
                404,
                "account-unknown",
                path,
                advice.formatted("x", "'account':'none',", five, five));
        refuses(
                404,
                "payment-unknown",
                path,
                advice.formatted("x", "'payment':'none',", five, five));
        refuses(422, "remittance-differs", path, advice.formatted("x", "", five, usd("5.01")));
        accepts(path, advice.formatted("adv", "", five, five));
        refuses(409, "id-taken", path, advice.formatted("adv", "'account':'a',", five, five));
        String join = "/remittances/adv/payment";
        refuses(404, "remittance-unknown", "/remittances/none/payment", "{'payment':'cash'}");
        refuses(404, "payment-unknown", join, "{'payment':'none'}");
        refuses(409, "payment-reversed", join, "{'payment':'p-bounced'}");
        accepts(join, "{'payment':'cash-1'}");
        refuses(409, "remittance-joined", join, "{'payment':'cash'}");
        String joined = "'remittances':['adv'],'allocations':[" + part("cash-i", "1.00") + "]";
        refuses(409, "remittance-joined", "/payments/cash/cash-application", deciding(joined));
    }

    private void problemsOfResolutions() {
        String path = "/disputes/dsp/resolution";
        String on = ",'resolvedOn':'2026-02-20'}";
        refuses(404, "dispute-unknown", "/disputes/none/resolution", "{'outcome':'WITHDRAWN'}");
        refuses(422, "precedes-dispute", path, "{'outcome':'WITHDRAWN','resolvedOn':'2026-02-09'}");
        String credited = "{'outcome':'CREDITED','adjustment':'%s'" + on;
        credit("credit", "CREDIT_MEMO", "-10.00", "2026-02-12", "d");
        credit("credit-back", "CREDIT_MEMO", "-10.00", "2026-02-12", "d");
        String back = "{'reason':'r','effectiveOn':'2026-02-13'}";
        accepted(postAs("eve", "/adjustments/credit-back/reversal", back));
        credit("credit-later", "CREDIT_MEMO", "-10.00", "2026-02-21", "d");
        credit("debit-it", "DEBIT_MEMO", "10.00", "2026-02-12", "d");
        credit("elsewhere", "CREDIT_MEMO", "-1.00", "2026-02-12", "d-later");
        refuses(404, "adjustment-unknown", path, credited.formatted("none"));
        refuses(409, "adjustment-not-made", path, credited.formatted("c-1"));
        refuses(409, "credit-taken-back", path, credited.formatted("credit-back"));
        refuses(422, "no-credit", path, credited.formatted("debit-it"));
        refuses(422, "precedes-credit", path, credited.formatted("credit-later"));
        refuses(422, "not-of-the-invoice", path, credited.formatted("elsewhere"));
        String paid = "{'outcome':'PAID','payment':'%s'" + on;
        refuses(404, "payment-unknown", path, paid.formatted("none"));
        refuses(409, "payment-reversed", path, paid.formatted("p-bounced"));
        accepts("/payments", payment("d-late", "a", "5.00", "2026-02-21"));
        refuses(422, "precedes-payment", path, paid.formatted("d-late"));
        accepts("/payments", payment("d-unapplied", "a", "5.00", "2026-02-12"));
        refuses(422, "not-of-the-invoice", path, paid.formatted("d-unapplied"));
        accepts(path, credited.formatted("credit"));
        refuses(409, "dispute-resolved", path, "{'outcome':'WITHDRAWN'" + on);
    }

    private void credit(String id, String kind, String amount, String date, String invoice) {
        String body = adjustment(id, "a", kind, amount, date, on(invoice));
        JsonNode made = accepted(postAs("eve", "/adjustments", body));
        assertThat(made.has("status")).isFalse();
    }

    private void problemsOfReopenings() {
        String path = "/disputes/%s/reopening";
        String again = "{'reason':'r'%s,'reopenedOn':'2026-02-22'}";
        accepts("/invoices", invoice("d-2", "a", "50.00", "2026-02-01"));
        accepts("/disputes", dispute("still", "d-2", ",'disputed':" + usd("1.00")));
        accepts("/disputes", dispute("voided", "d-2", ",'kind':'INQUIRY'"));
        String withdrawn = "{'outcome':'WITHDRAWN','resolvedOn':'2026-02-20'}";
        accepts("/disputes/voided/resolution", withdrawn);
        String dsp = path.formatted("dsp");
        refuses(404, "dispute-unknown", path.formatted("none"), again.formatted(""));
        refuses(409, "dispute-still-open", path.formatted("still"), again.formatted(""));
        refuses(422, "precedes-dispute", dsp, "{'reason':'r','reopenedOn':'2026-02-19'}");
        refuses(422, "deadline-past", dsp, again.formatted(",'deadline':'2026-02-21'"));
        refuses(409, "exceeds-disputable", dsp, again.formatted(",'disputed':" + usd("100.00")));
        refuses(
                422,
                "currency-differs",
                dsp,
                again.formatted(",'disputed':{'amount':'1','currency':'EUR'}"));
        refuses(
                422,
                "inquiry-holds-nothing",
                path.formatted("voided"),
                again.formatted(",'disputed':" + usd("1.00")));
        accepted(postAs("frank", "/invoices/d-2/void", "{'reason':'r','voidedOn':'2026-02-21'}"));
        refuses(409, "invoice-void", path.formatted("voided"), again.formatted(""));
        accepts(dsp, again.formatted(",'disputed':" + usd("50.00")));
    }

    private void refusesAKeyThatWasUsed() {
        var first =
                server.post(
                        "/v1/books/" + book + "/notes",
                        "{\"account\":\"a\",\"kind\":\"GENERAL\",\"text\":\"t\"}",
                        "Idempotency-Key",
                        "used");
        assertThat(first.statusCode()).isEqualTo(201);
        for (String operation : contract.operations()) {
            if (!contract.problems(operation).contains("idempotency-key-reused")) continue;
            var answer = example(operation, book, "Idempotency-Key", "used");
            refused(422, "idempotency-key-reused", answer);
        }
    }

    @Test
    void timesCommandsByOutcome() {
        book = "timed";
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        accepts("/accounts", account("a", "USD", "2026-01-01"));
        refuses(409, "id-taken", "/accounts", account("a", "EUR", "2026-01-01"));
        String metrics =
                server.exchange(server.to("/actuator/prometheus", server.token()).build()).body();
        for (String outcome : List.of("recorded", "repeated", "refused")) {
            assertThat(metrics)
                    .containsPattern(
                            "countinghouse_command_seconds_count\\{.*command=\"OpenAccount\",.*outcome=\""
                                    + outcome);
        }
    }

    @Test
    void tellsEveryErrorOfAnInvoiceAtOnce() {
        book = "errors";
        var answer =
                post(
                        "/invoices",
                        """
                        {'invoice':'-','dueOn':'2026-02-30','series':'A1','colour':'red',
                         'lines':[{'description':'','quantity':1,'unitPrice':'1.0000001',
                                   'taxes':[{'code':'T','percent':'1001'}]}]}
                        """);
        refused(400, "invalid-request", answer);
        assertThat(
                        CommandServer.json(answer)
                                .get("errors")
                                .valueStream()
                                .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "invoice",
                        "dueOn",
                        "series",
                        "colour",
                        "account",
                        "currency",
                        "lines[0].description",
                        "lines[0].quantity",
                        "lines[0].unitPrice",
                        "lines[0].taxes[0]");
    }

    @Test
    void refusesABodyAboveTheLimit() {
        var answer =
                server.send(
                        server.to("/v1/books/large/notes", server.token())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(" ".repeat((1 << 20) + 1)))
                                .build());
        refused(413, "body-too-large", answer);
    }
}
