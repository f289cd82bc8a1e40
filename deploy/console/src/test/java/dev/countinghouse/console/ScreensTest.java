package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every screen, wide and narrow, light and dark: no barrier, nothing beside the page, no complaint.
 * {@code countinghouse.screens} names a directory where pictures of them are wanted, for somebody
 * to look at.
 */
@NeedsBrowser
final class ScreensTest {

    private static final List<String> SCREENS =
            List.of(
                    "/today",
                    "/overdue",
                    "/unapplied",
                    "/approvals",
                    "/disputes",
                    "/all-disputes",
                    "/refunds",
                    "/all-refunds",
                    "/refunds/r1",
                    "/new-dispute?invoice=i1",
                    "/disputes/d1",
                    "/disputes/d1/note",
                    "/disputes/d1/credit",
                    "/disputes/d1/paid",
                    "/disputes/d1/reject",
                    "/disputes/d1/withdraw",
                    "/disputes/d2",
                    "/disputes/d2/reopen",
                    "/accounts",
                    "/new-account",
                    "/accounts/acme",
                    "/accounts/acme/activity",
                    "/accounts/acme/payments",
                    "/accounts/acme/invoices",
                    "/accounts/acme/adjustments",
                    "/accounts/acme/notes",
                    "/accounts/acme/why",
                    "/accounts/acme/note",
                    "/accounts/acme/terms",
                    "/accounts/acme/close",
                    "/accounts/acme/credit-limit",
                    "/accounts/acme/hold",
                    "/accounts/north",
                    "/accounts/north/release",
                    "/settings",
                    "/settings/tax-method",
                    "/settings/credit-policy",
                    "/settings/application-rule",
                    "/settings/return-rules?code=R01",
                    "/settings/name",
                    "/settings/dunning-ladders",
                    "/settings/interest-rule",
                    "/settings/letterhead",
                    "/settings/template",
                    "/settings/delivery",
                    "/accounts/acme/contact",
                    "/accounts/acme/statement",
                    "/statements",
                    "/new-statement-run",
                    "/statement-runs/2026-03-31-open-item",
                    "/issued-statements/st1",
                    "/documents/invoice/i1/send?account=acme",
                    "/sent",
                    "/sent/dl1",
                    "/sent/dl1/report",
                    "/deliveries",
                    "/dunning",
                    "/dunning?asks=all",
                    "/new-dunning-run",
                    "/dunning-runs/2026-03-10",
                    "/dunning-notices",
                    "/dunning-notices/n1",
                    "/accounts/acme/dunning",
                    "/accounts/acme/dunning-hold",
                    "/accounts/acme/dunning-release",
                    "/accounts/acme/dunning-ladder",
                    "/accounts/acme/dunning-notice",
                    "/items",
                    "/new-item",
                    "/tax-rates",
                    "/new-tax-rate",
                    "/prices",
                    "/new-price?item=HOSTING",
                    "/prices/list/end",
                    "/accounts/acme/group",
                    "/accounts/acme/tax-exemption",
                    "/charges",
                    "/new-charge?account=acme",
                    "/new-charge?returns=c1",
                    "/charges/c1",
                    "/charges/c3",
                    "/charges/c3/correct",
                    "/charges/c3/cancel",
                    "/unpriced",
                    "/recurring-charges",
                    "/new-recurring-charge",
                    "/recurring-charges/rec/end",
                    "/billing",
                    "/new-billing-run?through=2026-03-31",
                    "/all-drafts",
                    "/drafts",
                    "/drafts/dr1",
                    "/drafts/dr1/lines/1",
                    "/drafts/dr1/end-hold",
                    "/drafts/dr2",
                    "/drafts/dr2/release",
                    "/release-drafts",
                    "/quotes",
                    "/new-quote?account=acme",
                    "/quotes/q1",
                    "/quotes/q1/accept",
                    "/quotes/q1/decline",
                    "/chargebacks",
                    "/all-chargebacks",
                    "/chargebacks/cb1",
                    "/chargebacks/cb1/take",
                    "/chargebacks/cb1/won",
                    "/chargebacks/cb1/close",
                    "/payments/p1/inquiry",
                    "/payments/p1/chargeback",
                    "/plans",
                    "/all-plans",
                    "/plans/pl1",
                    "/plans/pl1/broken",
                    "/plans/pl1/cancel",
                    "/accounts/acme/plan",
                    "/invoices/i5",
                    "/accounts/acme/paying",
                    "/accounts/acme/payer",
                    "/accounts/acme/payers/north/remove",
                    "/accounts/acme/method-block",
                    "/accounts/acme/method-release?method=CARD",
                    "/import",
                    "/invoices",
                    "/invoices?cols=total,invoice,state&sort=-total",
                    "/new-view?page=/invoices&query=state%3DOPEN",
                    "/invoices/i1",
                    "/invoices/i2/void",
                    "/new-invoice",
                    "/new-invoice?account=acme",
                    "/new-invoice?account=north",
                    "/invoices/i3",
                    "/payments",
                    "/payments/p1",
                    "/payments/p2/apply",
                    "/payments/p1/reverse",
                    "/new-payment",
                    "/new-payment?account=acme",
                    "/new-adjustment?account=acme",
                    "/new-memo?account=acme",
                    "/new-memo?account=acme&invoice=i1",
                    "/new-memo?account=acme&kind=DEBIT_MEMO",
                    "/adjustments/m1",
                    "/matches",
                    "/refusals",
                    "/payments/p2/match",
                    "/cash/rules",
                    "/cash/rules/change",
                    "/remittances",
                    "/remittances/r1",
                    "/remittances/r1/payment",
                    "/new-remittance",
                    "/aging/items?items=DEBTS&minAge=31&maxAge=60&account=acme&currency=USD",
                    "/aging/items",
                    "/aging",
                    "/aging?against=2026-02-15",
                    "/changes?since=1",
                    "/preferences",
                    "/trial-balance",
                    "/journal",
                    "/roll-forward",
                    "/month-end?month=2026-03",
                    "/month-end?month=1999-12",
                    "/bank",
                    "/new-file",
                    "/new-bank-account",
                    "/bank-lines",
                    "/bank-lines?matched=false",
                    "/bank-accounts/giro",
                    "/bank-accounts/giro/sign-off?of=2026-03-31",
                    "/bank-accounts/giro/reopen",
                    "/deposits",
                    "/deposits?state=POSTED",
                    "/new-deposit",
                    "/deposits/dep1",
                    "/deposits/dep1/batch",
                    "/deposits/dep1/item",
                    "/deposits/dep1/remove?number=1",
                    "/deposits/dep1/control",
                    "/deposits/dep1/post",
                    "/deposits/dep1/cancel",
                    "/reconciliation",
                    "/history?verify=all",
                    "/events/1",
                    "/periods",
                    "/periods/2026-01/close",
                    "/operating",
                    "/keys",
                    "/search?q=acme",
                    "/search?q=ac",
                    "/search?q=nothing",
                    "/accounts/acme?on=2026-02-15");

    private static final Book BOOK = new Book();

    @BeforeAll
    static void fill() {
        BOOK.account("acme", "Acme Bakery")
                .invoice("i1", "acme", "2026-02-01", "1000.00")
                .invoice("i2", "acme", "2026-03-01", "250.50")
                .payment("p1", "acme", "2026-03-10", "75.00")
                .payment("p2", "acme", "2026-03-12", "5.00")
                .post(
                        "/payments/p1/inquiries",
                        """
                        {"chargeback": "cb1", "inquiredOn": "2026-03-12", "code": "10.4",
                         "amount": {"amount": "75.00", "currency": "USD"}}""")
                .post(
                        "/settings/cash-rules",
                        """
                        {"rules": {"name": "office", "rules": [
                            {"name": "number in the text", "matching": "DOCUMENT_NUMBER"}],
                         "tolerances": [{"side": "UNDER", "percent": "2", "then": "WRITE_OFF"}],
                         "applyFrom": 100, "proposeFrom": 50}, "setOn": "2026-03-01"}""")
                .post(
                        "/remittances",
                        """
                        {"remittance": "r1", "account": "acme", "reference": "wire 7",
                         "total": {"amount": "90.00", "currency": "USD"}, "lines": [
                             {"document": "i1", "amount": {"amount": "90.00", "currency": "USD"},
                              "deduction": {"amount": "10.00", "currency": "USD"},
                              "reason": "QUALITY"}]}""")
                .post(
                        "/accounts/acme/method-block",
                        "{\"method\": \"CARD\", \"reason\": \"R10\", \"blockedOn\": \"2026-03-01\"}")
                .post(
                        "/settings/credit-policy",
                        "{\"policy\": \"FLAG\", \"setOn\": \"2026-01-01\"}")
                .account("north", "Northern Mills")
                .post(
                        "/accounts/acme/payers",
                        "{\"payer\": \"north\", \"addedOn\": \"2026-02-01\"}")
                .post(
                        "/accounts/north/credit-limit",
                        """
                        {"limit": {"amount": "20.00", "currency": "USD"}, "reason": "review",
                         "setOn": "2026-02-01"}""")
                .post(
                        "/accounts/north/hold",
                        "{\"reason\": \"checks came back\", \"heldOn\": \"2026-02-01\"}")
                .invoice("i3", "north", "2026-03-02", "99.00")
                .post(
                        "/adjustments",
                        """
                        {"adjustment": "m1", "account": "acme", "invoice": "i1",
                         "kind": "CREDIT_MEMO", "reason": "damaged", "effectiveOn": "2026-03-05",
                         "amount": {"amount": "-21.78", "currency": "USD"},
                         "lines": [{"description": "Flour",
                                    "net": {"amount": "20.00", "currency": "USD"},
                                    "taxes": [{"code": "NY",
                                               "amount": {"amount": "1.78", "currency": "USD"}}]}]}""")
                .post(
                        "/refunds",
                        """
                        {"refund": "r1", "payment": "p1", "reason": "paid twice",
                         "amount": {"amount": "25.00", "currency": "USD"}}""")
                .disputed("d1", "i1", "100.00")
                .disputed("d2", "i1", "10.00")
                .withdrawn("d2")
                .invoice("i5", "acme", "2026-02-01", "90.00")
                .post(
                        "/plans",
                        """
                        {"plan": "pl1", "account": "acme", "agreedOn": "2026-02-10", "graceDays": 3,
                         "items": [{"invoice": "i5",
                                    "amount": {"amount": "90.00", "currency": "USD"}}],
                         "schedule": {"parts": 3, "firstDueOn": "2026-02-28", "every": "MONTH"}}""")
                .post(
                        "/settings/dunning-ladders",
                        """
                        {"setOn": "2026-01-01", "quietWeekdays": ["SUNDAY"], "levels": [
                            {"name": "Reminder", "days": 5, "channel": "EMAIL"},
                            {"name": "Final notice", "days": 30, "channel": "LETTER",
                             "fee": {"amount": "20.00", "currency": "USD"}}]}""")
                .post(
                        "/accounts/north/dunning-hold",
                        "{\"kind\": \"BANKRUPTCY\", \"reason\": \"chapter 7\"}")
                .post(
                        "/dunning-notices",
                        """
                        {"notice": "n1", "account": "acme", "issuedOn": "2026-03-10",
                         "items": [{"invoice": "i1", "level": 1,
                                    "amount": {"amount": "978.22", "currency": "USD"}}],
                         "credits": {"amount": "75.00", "currency": "USD"},
                         "owed": {"amount": "1238.72", "currency": "USD"}}""")
                .post("/statement-runs", "{\"statedOn\": \"2026-03-31\"}")
                .post(
                        "/statements",
                        """
                        {"statement": "st1", "account": "acme", "statedOn": "2026-03-31"}""")
                .post(
                        "/deliveries",
                        """
                        {"delivery": "dl1", "account": "acme", "kind": "INVOICE", "document": "i1"}""")
                .post("/dunning-runs", "{\"askedOn\": \"2026-03-10\"}")
                .post(
                        "/settings/bank-accounts",
                        """
                        {"bank": "giro", "name": "Giro", "number": "77001", "currency": "USD",
                         "setOn": "2026-01-01"}""")
                .post(
                        "/deposits",
                        """
                        {"deposit": "dep1", "bank": "giro", "kind": "CHECKS",
                         "control": {"amount": "75.00", "currency": "USD"},
                         "depositedOn": "2026-03-10"}""")
                .post(
                        "/deposits/dep1/batches",
                        """
                        {"batch": 1, "control": {"amount": "75.00", "currency": "USD"},
                         "count": 2}""")
                .post(
                        "/deposits/dep1/items",
                        """
                        {"batch": 1, "account": "acme", "reference": "4711",
                         "routing": "091000019", "bankAccount": "1234567",
                         "amount": {"amount": "70.00", "currency": "USD"}}""")
                .sold()
                .charge("c1", "acme", "HOSTING", "12", "2026-03-02")
                .charge("c2", "acme", "HOSTING", "0.1", "2026-03-03")
                .charge("c3", "acme", "SETUP", "1", "2026-03-04")
                .charge("c4", "acme", "HOSTING", "1", "2026-03-05")
                .post(
                        "/recurring-charges",
                        """
                        {"recurring": "rec", "account": "north", "item": "HOSTING",
                         "quantity": "1", "every": {"unit": "MONTH"}, "firstOn": "2026-01-31"}""")
                .post(
                        "/drafts",
                        """
                        {"draft": "dr1", "account": "acme", "charges": ["c1", "c2"],
                         "invoiceDate": "2026-03-31", "purchaseOrder": "PO-9"}""")
                .post("/drafts/dr1/hold", "{\"reason\": \"the hours are questioned\"}")
                .post(
                        "/drafts",
                        """
                        {"draft": "dr2", "account": "acme", "charges": ["c4"],
                         "invoiceDate": "2026-03-31"}""")
                .post(
                        "/quotes",
                        """
                        {"quote": "q1", "account": "acme", "validUntil": "2030-01-31",
                         "lines": [{"item": "HOSTING", "quantity": "24"},
                                   {"item": "SETUP", "quantity": "1", "unitPrice": "80"}]}""")
                .shown();
    }

    /** Each page is loaded once, and looked at wide and light, then narrow and dark. */
    @Test
    void hasNoBarriersAndNothingBesideThePage() {
        try (Someone someone = Someone.at(Site.clerk("looker", BOOK.id()))) {
            var barriers = new TreeMap<String, List<String>>();
            for (String screen : SCREENS) {
                someone.looks(Someone.WIDE, ColorScheme.LIGHT).goes("/b/" + BOOK.id() + screen);
                find(barriers, someone, Someone.WIDE, screen);
                someone.looks(Someone.NARROW, ColorScheme.DARK);
                find(barriers, someone, Someone.NARROW, screen);
            }
            assertThat(barriers).isEmpty();
            someone.goes("/b/" + BOOK.id() + "/reconciliation").presses("h");
            someone.sees("Tables and history");
            someone.page().getByText("The same").waitFor();
            fits(someone, "a comparison", Someone.NARROW);
            assertThat(someone.complaints()).isEmpty();
        }
    }

    private static void find(
            Map<String, List<String>> barriers, Someone someone, int width, String screen) {
        List<String> found = someone.barriers();
        if (!found.isEmpty()) barriers.put(width + " " + screen, found);
        fits(someone, screen, width);
        pictures(someone, width, screen);
    }

    private static void fits(Someone someone, String screen, int width) {
        Object wide = someone.page().evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) wide).as(screen).isLessThanOrEqualTo(width);
    }

    /** Where they are wanted, in both colours. */
    private static void pictures(Someone someone, int width, String screen) {
        String into = System.getProperty("countinghouse.screens", "");
        if (into.isEmpty()) return;
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String name = width + "-" + colours + screen;
            someone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            someone.page()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(
                                            Path.of(
                                                    into,
                                                    name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                                    .setFullPage(true));
        }
    }

    @Test
    void theFirstPageIsSmallAndTheNextSmaller() {
        try (Someone someone = Someone.at(Site.clerk("weigher", BOOK.id()))) {
            someone.goes("/b/" + BOOK.id() + "/accounts/acme");
            someone.goes("/b/" + BOOK.id() + "/overdue");
            Object bytes =
                    someone.page()
                            .evaluate("performance.getEntriesByType('navigation')[0].transferSize");
            assertThat(((Number) bytes).longValue()).isLessThan(30_000);
        }
    }
}
