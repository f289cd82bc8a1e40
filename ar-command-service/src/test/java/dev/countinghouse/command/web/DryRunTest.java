package dev.countinghouse.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.bank.RecordBankLine;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.refusal.RecordRefusal;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankStatementId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.refusal.RefusalId;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Row C9 of the field: every command there is, tried before it is sent. */
class DryRunTest {

    private static final String USD = "{'amount':'%s','currency':'USD'}";

    private static final CommandServer server = CommandServer.shared();

    /** One of each command, in an order in which each is possible. */
    private static final List<Sent> ALL =
            List.of(
                    new Sent("", "{'name':'N','timeZone':'UTC','functionalCurrency':'USD'}"),
                    new Sent("/name", "{'name':'New'}"),
                    new Sent(
                            "/accounts",
                            "{'account':'a','name':'N','kind':'CUSTOMER','currency':'USD',"
                                    + "'terms':{'due':{'days':30}},'openedOn':'2026-01-01'}"),
                    new Sent("/accounts/a/terms", "{'terms':{'due':{'days':9}}}"),
                    new Sent("/accounts/a/name", "{'name':'New'}"),
                    new Sent(
                            "/accounts/a/address",
                            "{'address':{'lines':['l'],'city':'c','country':'US'}}"),
                    new Sent("/accounts/a/tax-id", "{'taxId':'T'}"),
                    new Sent(
                            "/accounts/a/credit-limit",
                            "{'reason':'r','limit':%s}".formatted(usd("900.00"))),
                    new Sent("/accounts/a/hold", "{'reason':'r','heldOn':'2026-01-05'}"),
                    new Sent("/accounts/a/release", "{'reason':'r','releasedOn':'2026-01-06'}"),
                    new Sent(
                            "/settings/tax-method",
                            "{'rounding':'PER_RATE','direction':'UP','pricesIncludeTax':false}"),
                    new Sent("/settings/credit-policy", "{'policy':'FLAG'}"),
                    new Sent(
                            "/settings/letterhead",
                            "{'name':'N','address':{'lines':['l'],'city':'c','country':'US'}}"),
                    new Sent("/settings/template", "{'paper':'LETTER'}"),
                    new Sent("/settings/delivery", "{'kinds':['REFUND_NOTICE']}"),
                    new Sent("/accounts/a/contact", "{'channel':'LETTER'}"),
                    new Sent(
                            "/deliveries",
                            "{'delivery':'dl','account':'a','kind':'INVOICE','document':'i'}"),
                    new Sent("/deliveries/dl/report", "{'outcome':'FAILED'}"),
                    new Sent("/statements", "{'statement':'st','account':'a'}"),
                    new Sent("/statement-runs", "{}"),
                    new Sent("/settings/application-rule", "{'rule':'LINES_FIRST'}"),
                    new Sent(
                            "/settings/dunning-ladders",
                            "{'levels':[{'name':'l','days':-300,'channel':'EMAIL'}],"
                                    + "'setOn':'2026-01-01'}"),
                    new Sent(
                            "/settings/interest-rule",
                            "{'name':'n','annualPercent':'9','setOn':'2026-01-01'}"),
                    new Sent("/accounts/a/dunning-ladder", "{'ladder':'usual'}"),
                    new Sent("/accounts/a/dunning-hold", "{'kind':'PROMISE','reason':'r'}"),
                    new Sent("/accounts/a/dunning-release", "{'reason':'r'}"),
                    new Sent("/dunning-runs", "{}"),
                    new Sent(
                            "/settings/cash-rules",
                            "{'rules':{'name':'n','rules':[{'name':'r',"
                                    + "'matching':'DOCUMENT_NUMBER'}],"
                                    + "'applyFrom':90,'proposeFrom':50}}"),
                    new Sent("/accounts/a/payer-names", "{'name':'NEW'}"),
                    new Sent("/accounts/a/payer-names/removal", "{'name':'NEW'}"),
                    new Sent(
                            "/settings/return-rules",
                            "{'code':'R01','resubmittable':true,'blocksMethod':false}"),
                    new Sent("/accounts/a/method-block", "{'method':'CARD','reason':'r'}"),
                    new Sent("/accounts/a/method-release", "{'method':'CARD','reason':'r'}"),
                    new Sent("/accounts/a/closure", "{'reason':'r','closedOn':'2026-01-05'}"),
                    new Sent("/accounts/a/reopening", "{'reason':'r','reopenedOn':'2026-01-06'}"),
                    new Sent("/invoices", invoice("i", "100.00")),
                    new Sent(
                            "/dunning-notices",
                            "{'notice':'nt','account':'a','credits':%s,'owed':%s,'items':[{'invoice':'i','level':1,'amount':%s}]}"
                                    .formatted(usd("0"), usd("100"), usd("100"))),
                    new Sent("/invoices", invoice("v", "100.00")),
                    new Sent("/invoices", invoice("w", "500.00")),
                    new Sent("/invoices/v/void", "cem", "{'reason':'r'}"),
                    new Sent("/invoices/w/void", "{'reason':'r'}"),
                    new Sent("/invoices/w/void/decline", "bob", "{'reason':'r'}"),
                    new Sent("/invoices/w/void", "{'reason':'r'}"),
                    new Sent("/invoices/w/void/approval", "bob", "{}"),
                    new Sent(
                            "/payments",
                            "{'payment':'p','account':'a','amount':%s,'method':'ACH'}"
                                    .formatted(usd("50.00"))),
                    new Sent(
                            "/payments/p/allocations",
                            "{'allocations':[{'invoice':'i','amount':%s}]}"
                                    .formatted(usd("20.00"))),
                    new Sent("/payments/p/allocations/1/reversal", "{'reason':'r'}"),
                    new Sent(
                            "/remittances",
                            "{'remittance':'r','total':%1$s,'lines':[{'document':'i','amount':%1$s}]}"
                                    .formatted(usd("50.00"))),
                    new Sent("/remittances/r/payment", "{'payment':'p'}"),
                    new Sent(
                            "/payments/p/cash-application",
                            "{'outcome':'APPLY','finding':'MATCHED','remittances':['r'],"
                                    + "'allocations':[{'invoice':'i','amount':%s}]}"
                                            .formatted(usd("10.00"))),
                    new Sent(
                            "/payments/p/reversal",
                            "{'reason':'RETURNED','fee':{'adjustment':'f','amount':%s}}"
                                    .formatted(usd("5.00"))),
                    new Sent("/adjustments", "dora", adjustment("small", "10.00")),
                    new Sent("/adjustments", adjustment("large", "500.00")),
                    new Sent("/adjustments", adjustment("other", "500.00")),
                    new Sent("/adjustments/large/approval", "bob", "{}"),
                    new Sent("/adjustments/other/decline", "bob", "{'reason':'r'}"),
                    new Sent("/adjustments/small/reversal", "dora", "{'reason':'r'}"),
                    new Sent("/adjustments/large/reversal", "{'reason':'r'}"),
                    new Sent("/adjustments/large/reversal/decline", "bob", "{'reason':'r'}"),
                    new Sent("/adjustments/large/reversal", "{'reason':'r'}"),
                    new Sent("/adjustments/large/reversal/approval", "bob", "{}"),
                    new Sent(
                            "/accounts",
                            "{'account':'other','name':'N','kind':'CUSTOMER','currency':'USD',"
                                    + "'terms':{'due':{'days':30}},'openedOn':'2026-01-01'}"),
                    new Sent("/accounts/a/payers", "{'payer':'other'}"),
                    new Sent("/accounts/a/payers/other/removal", "{}"),
                    new Sent(
                            "/payments",
                            "{'payment':'astray','account':'other','amount':%s,'method':'ACH'}"
                                    .formatted(usd("50.00"))),
                    new Sent(
                            "/payments/astray/move",
                            "{'parts':[{'payment':'found','account':'a','amount':%s}],'reason':'r'}"
                                    .formatted(usd("50.00"))),
                    new Sent("/adjustments", "dora", credit("credit", "40.00")),
                    new Sent(
                            "/adjustments/credit/allocations",
                            "{'allocations':[{'invoice':'i','amount':%s}]}"
                                    .formatted(usd("30.00"))),
                    new Sent("/adjustments/credit/allocations/1/reversal", "{'reason':'r'}"),
                    new Sent("/refunds", refund("back", "found")),
                    new Sent("/refunds/back/approval", "bob", "{}"),
                    new Sent("/refunds/back/issue", "{'method':'CHECK','reference':'1'}"),
                    new Sent("/refunds/back/failure", "{'reason':'r'}"),
                    new Sent("/refunds/back/cancellation", "{'reason':'r'}"),
                    new Sent(
                            "/payments/found/inquiries",
                            "{'chargeback':'c','amount':%s}".formatted(usd("5.00"))),
                    new Sent(
                            "/payments/found/chargebacks",
                            "{'chargeback':'c','amount':%s}".formatted(usd("5.00"))),
                    new Sent("/chargebacks/c/closure", "{}"),
                    new Sent("/chargebacks/c/reversal", "{}"),
                    new Sent(
                            "/plans",
                            "{'plan':'pl','account':'a','items':[{'invoice':'i','amount':%s}],'schedule':{'parts':2,'firstDueOn':'2030-01-31','every':'MONTH'}}"
                                    .formatted(usd("5.00"))),
                    new Sent("/plans/pl/ending", "{'ending':'CANCELLED'}"),
                    new Sent("/disputes", "{'dispute':'d','invoice':'i','reason':'PRICE'}"),
                    new Sent("/disputes/d/entries", "{'entry':'e','direction':'IN','text':'t'}"),
                    new Sent("/disputes/d/resolution", "{'outcome':'WITHDRAWN'}"),
                    new Sent("/disputes/d/reopening", "{'reason':'r'}"),
                    new Sent(
                            "/tax-rates",
                            "{'tax':'T','jurisdiction':'US','category':'S','percent':'8'}"),
                    new Sent("/items", "{'item':'it','description':'d','taxes':['T']}"),
                    new Sent("/accounts/a/tax-exemptions", "{'certificate':'c','category':'E'}"),
                    new Sent("/accounts/a/group", "{'group':'G'}"),
                    new Sent("/charges", "{'charge':'c','account':'a','item':'it','quantity':'1'}"),
                    new Sent(
                            "/prices",
                            "{'price':'pr','item':'it','kind':'LIST','currency':'USD',"
                                    + "'tiers':[{'unitPrice':'2'}]}"),
                    new Sent("/items/it/pricing", "{'charges':['c']}"),
                    new Sent("/charges/c/correction", "{'quantity':'2','reason':'r'}"),
                    new Sent("/drafts", "{'draft':'dr','account':'a','charges':['c']}"),
                    new Sent("/drafts/dr/correction", "{'line':1,'unitPrice':'3','reason':'r'}"),
                    new Sent("/drafts/dr/hold", "{'reason':'r'}"),
                    new Sent("/drafts/dr/hold/ending", "{'reason':'r'}"),
                    new Sent("/drafts/dr/discarding", "{'reason':'r'}"),
                    new Sent("/drafts", "{'draft':'ds','account':'a','charges':['c']}"),
                    new Sent("/drafts/ds/release", "{}"),
                    new Sent("/charges", "{'charge':'x','account':'a','item':'it','quantity':'1'}"),
                    new Sent("/charges/x/cancellation", "{'reason':'r'}"),
                    new Sent("/prices/pr/ending", "{}"),
                    new Sent(
                            "/recurring-charges",
                            "{'recurring':'rec','account':'a','item':'it','quantity':'1',"
                                    + "'every':{'unit':'MONTH'}}"),
                    new Sent("/recurring-charges/rec/ending", "{'reason':'r'}"),
                    new Sent("/billing-runs", "{'run':'run','through':'2026-03-31'}"),
                    new Sent(
                            "/quotes",
                            "{'quote':'q','account':'a','validUntil':'2030-01-01',"
                                    + "'lines':[{'item':'it','quantity':'1','unitPrice':'5'}]}"),
                    new Sent("/quotes/q/acceptance", "{}"),
                    new Sent(
                            "/quotes",
                            "{'quote':'q2','account':'a','validUntil':'2030-01-01',"
                                    + "'lines':[{'item':'it','quantity':'1','unitPrice':'5'}]}"),
                    new Sent("/quotes/q2/decline", "{'reason':'r'}"),
                    new Sent("/queues/overdue/items/a/assignment", "{'owner':'bob'}"),
                    new Sent("/queues/overdue/items/a/follow-up", "{'followUpOn':'2030-01-02'}"),
                    new Sent("/views", "{'view':'v','name':'Mine','page':'/invoices'}"),
                    new Sent("/views/v/removal", "{}"),
                    new Sent("/periods/2025-12/closure", "{}"),
                    new Sent("/periods/2025-12/reopening", "{'reason':'r'}"),
                    new Sent("/notes", "{'note':'n','account':'a','kind':'GENERAL','text':'t'}"),
                    new Sent(
                            "/settings/bank-accounts",
                            "{'bank':'b','name':'n','number':'1','currency':'USD'}"),
                    new Sent("/bank-lines/ln/match", "{'note':'n'}"),
                    new Sent("/bank-lines/ln/match/removal", "{'reason':'r'}"),
                    new Sent(
                            "/bank-accounts/b/reconciliations",
                            "{'reconciledOn':'2026-03-31','balance':%1$s,'openAtBank':%1$s,'linesOpen':1,'openInBooks':%1$s,'paymentsOpen':0}"
                                    .formatted(usd("5.00"))),
                    new Sent(
                            "/bank-accounts/b/reconciliations/reopening",
                            "{'reconciledOn':'2026-03-31','reason':'r'}"),
                    new Sent(
                            "/deposits",
                            "{'deposit':'dp','bank':'b','kind':'CHECKS','control':%s}"
                                    .formatted(usd("9.00"))),
                    new Sent(
                            "/deposits/dp/control",
                            "{'control':%s,'reason':'r'}".formatted(usd("10.00"))),
                    new Sent(
                            "/deposits/dp/batches",
                            "{'batch':1,'control':%s,'count':1}".formatted(usd("10.00"))),
                    new Sent(
                            "/deposits/dp/items",
                            "{'batch':1,'account':'a','amount':%s}".formatted(usd("9.00"))),
                    new Sent("/deposits/dp/items/1/removal", "{'reason':'r'}"),
                    new Sent(
                            "/deposits/dp/items",
                            "{'batch':1,'account':'a','amount':%s,'reference':'1','routing':'1','bankAccount':'1'}"
                                    .formatted(usd("10.00"))),
                    new Sent("/deposits/dp/posting", "{}"),
                    new Sent(
                            "/deposits",
                            "{'deposit':'dq','bank':'b','kind':'CARDS','control':%s}"
                                    .formatted(usd("9.00"))),
                    new Sent("/deposits/dq/cancellation", "{'reason':'r'}"),
                    new Sent("/refusals/r/dismissal", "{'reason':'r'}"),
                    new Sent(
                            "/reminders",
                            "{'reminder':'r','account':'a','text':'t','remindOn':'2026-03-01','notedOn':'2026-02-01'}"));

    private record Sent(String path, String by, String body) {

        Sent(String path, String body) {
            this(path, "ann", body);
        }

        HttpResponse<String> to(String book, String query, String... headers) {
            String whole = "/v1/books/" + book + path + query;
            return server.postAs(by, whole, body.replace('\'', '"'), headers);
        }
    }

    private static String usd(String amount) {
        return USD.formatted(amount);
    }

    private static String invoice(String id, String price) {
        return """
        {'invoice':'%s','account':'a','currency':'USD',
         'lines':[{'description':'d','quantity':'1','unitPrice':'%s'}]}
        """
                .formatted(id, price);
    }

    private static String adjustment(String id, String amount) {
        return "{'adjustment':'%s','account':'a','kind':'FEE','amount':%s,'reason':'r'}"
                .formatted(id, usd(amount));
    }

    private static String credit(String id, String amount) {
        return adjustment(id, "-" + amount).replace("'FEE'", "'CREDIT_MEMO'");
    }

    private static String refund(String id, String payment) {
        return "{'refund':'%s','payment':'%s','amount':%s,'reason':'r'}"
                .formatted(id, payment, usd("10.00"));
    }

    private static List<String> recorded(String book) {
        return server.bean(EventLog.class).ofBook(new BookId(book), 0, 1_000).stream()
                .map(event -> event.name() + " " + new String(event.payload()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What is dismissed is left to somebody by a policy, and by nobody else. */
    private static void refuseAPolicy(String book) {
        var refused =
                new RecordRefusal(
                        new BookId(book),
                        new RefusalId("r"),
                        "cash-application",
                        new AccountId("a"),
                        new PaymentId("p"),
                        null,
                        "exceeds-invoice",
                        "d",
                        LocalDate.of(2026, 3, 1));
        server.bean(Commands.class)
                .send(
                        refused,
                        Map.of(
                                EventTags.BOOK,
                                book,
                                EventMetadata.ACTOR,
                                "policy:cash-application",
                                EventMetadata.RECEIPT,
                                "r"))
                .join();
    }

    /** What is matched was read from a file. */
    private static void recordALine(String book) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        var line =
                new BankLineRecorded(
                        new BookId(book),
                        new BankLineId("ln"),
                        new BankAccountId("b"),
                        new BankStatementId("st"),
                        new BankLine(
                                BankLineKind.FEE,
                                Money.parse("-5", "USD"),
                                day,
                                day,
                                PaymentMethod.OTHER,
                                null,
                                null),
                        null);
        server.bean(Commands.class)
                .send(
                        new RecordBankLine(line, "ann", day),
                        Map.of(
                                EventTags.BOOK,
                                book,
                                EventMetadata.ACTOR,
                                "ann",
                                EventMetadata.RECEIPT,
                                "ln"))
                .join();
    }

    @Test
    void showsOfEachCommandWhatItWouldRecordAndRecordsNothing() {
        String book = "no-book-yet";
        for (Sent command : ALL) {
            if (command.path().startsWith("/refusals/")) refuseAPolicy(book);
            if (command.path().equals("/bank-lines/ln/match")) recordALine(book);
            List<String> before = recorded(book);
            var tried = command.to(book, "?dryRun=true", "Idempotency-Key", "one-for-all");
            assertThat(tried.statusCode()).as(command + " " + tried.body()).isEqualTo(200);
            assertThat(recorded(book)).as(command.path()).isEqualTo(before);

            var sent = command.to(book, "");
            assertThat(sent.statusCode()).as(command + " " + sent.body()).isEqualTo(201);
            JsonNode preview = CommandServer.json(tried);
            JsonNode receipt = CommandServer.json(sent);
            assertThat(preview.get("id")).isEqualTo(receipt.get("id"));
            assertThat(preview.path("status")).isEqualTo(receipt.path("status"));
            before.addAll(
                    preview.get("events")
                            .valueStream()
                            .map(e -> e.get("name").asString() + " " + e.get("payload"))
                            .toList());
            assertThat(recorded(book)).as(command.path()).isEqualTo(before);
            assertThat(preview.get("events")).isNotEmpty();
        }
    }

    @Test
    void isThereForEveryCommand() {
        SortedSet<String> documented = new TreeSet<>(CommandServer.CONTRACT.operations());
        documented.removeIf(
                operation ->
                        !CommandServer.CONTRACT
                                .operation(operation)
                                .path("parameters")
                                .toString()
                                .contains("IdempotencyKey"));
        SortedSet<String> tried = new TreeSet<>();
        for (Sent command : ALL) {
            tried.add(CommandServer.CONTRACT.operationOf("POST", "/v1/books/b" + command.path()));
        }
        assertThat(tried).isEqualTo(documented);
    }

    @Test
    void isRefusedAsTheCommandWouldBeAndFindsWhatIsTrueAlready() {
        String book = "dry-refusals";
        var account = ALL.get(2);
        assertThat(account.to(book, "").statusCode()).isEqualTo(201);
        JsonNode again = CommandServer.json(account.to(book, "?dryRun=true"));
        assertThat(((ObjectNode) again).get("events")).isEmpty();
        var unknown = new Sent("/accounts/none/closure", "{'reason':'r'}").to(book, "?dryRun=true");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("/problems/account-unknown");
        var odd = new Sent("/accounts/a/closure", "{'reason':'r'}").to(book, "?dryRun=maybe");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).contains("dryRun");
    }
}
