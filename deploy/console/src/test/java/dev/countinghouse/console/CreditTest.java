package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;
import dev.countinghouse.http.Permission;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Map;

/** How much an account may owe, whether it is on hold, and what that does to its invoices. */
final class CreditTest {

    private final Book book =
            new Book()
                    .account("acme", "Acme")
                    .invoice("i1", "acme", "2026-02-01", "800.00")
                    .shown();
    private final String b = "/b/" + book.id();
    private final String acme = b + "/accounts/acme";
    private final Visitor clerk = Visitor.of(Site.clerk("clerk", book.id()));

    private Answer sent(String path, Map<String, String> typed) {
        clerk.get(path);
        return clerk.post(path, typed);
    }

    private Answer limited(String limit) {
        return sent(
                acme + "/credit-limit",
                Map.of("limit", limit, "reason", "good references", "setOn", "2026-02-10"));
    }

    private Answer issued(String price) {
        clerk.get(b + "/new-invoice?account=acme");
        return clerk.post(
                b + "/new-invoice",
                Map.of(
                        "invoiceDate", "2026-03-01",
                        "line[0].description", "Flour",
                        "line[0].unitPrice", price));
    }

    @Test
    void aLimitIsSetFromADateAndShownWithWhatIsUsed() {
        assertThat(limited("1,000").body())
                .contains("The credit limit is set.")
                .contains("Credit limit")
                .contains("since Feb 10, 2026")
                .contains("80 %, 200.00 left");
        assertThat(clerk.get(acme + "?on=2026-02-09").body()).doesNotContain("Credit limit");
        assertThat(clerk.get(acme + "?on=2026-02-10").body()).contains("80 %");
        assertThat(clerk.get(b + "/accounts").body()).contains("Credit left").contains("200.00");
        assertThat(clerk.get(acme + "/credit-limit").body()).contains("value=\"1000.00\"");
        assertThat(limited("500").body()).contains("160 %, 300.00 over");
        assertThat(limited("").body())
                .contains("It has no credit limit any more.")
                .doesNotContain("300.00 over");
        assertThat(sent(acme + "/credit-limit", Map.of("limit", "x")).body())
                .contains("is no amount")
                .contains("is missing");
    }

    @Test
    void whatTheLimitDoesNotCoverIsRefusedWithTheFiguresAndAWayOut() {
        limited("1000");
        assertThat(clerk.get(b + "/new-invoice?account=acme").body())
                .contains("Credit limit 1,000.00 USD")
                .contains("200.00</strong> left")
                .contains("Change the limit");
        assertThat(issued("200.00").body()).contains("The invoice is issued.");
        Answer refused = issued("0.01");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("credit-limit-exceeded")
                .contains("It would be refused")
                .contains("They owe 1,000.00 and would owe 1,000.01: 0.01 more than their limit")
                .contains("have the limit raised")
                .contains("value=\"Flour\"");
        clerk.get(b + "/new-invoice?account=acme");
        assertThat(
                        clerk.post(
                                        b + "/new-invoice/totals",
                                        Map.of(
                                                "invoiceDate", "2026-03-01",
                                                "line[0].description", "Flour",
                                                "line[0].unitPrice", "250"))
                                .body())
                .contains("would owe 1,250.00: 250.00 more than their limit of 1,000.00 USD");
    }

    @Test
    void anAccountIsHeldAndReleased() {
        String reason = "two checks came back";
        assertThat(sent(acme + "/release", Map.of("reason", "paid")).body())
                .contains("account-not-held")
                .contains("Nobody has to release it.");
        assertThat(sent(acme + "/hold", Map.of("reason", reason, "heldOn", "2026-02-15")).body())
                .contains("The account is on hold.")
                .contains("on hold</span>")
                .contains("no more credit since Feb 15, 2026: two checks came back");
        assertThat(clerk.get(b + "/accounts").body()).contains("On hold");
        assertThat(clerk.get(acme + "?on=2026-02-14").body()).doesNotContain(reason);
        assertThat(clerk.get(b + "/new-invoice?account=acme").body())
                .contains("On hold since Feb 15, 2026: two checks came back")
                .contains("Release the account");
        assertThat(issued("10").body())
                .contains("account-on-hold")
                .contains("It would be refused")
                .contains("Have the account released first");
        assertThat(clerk.get(acme + "/release").body()).contains(reason);
        assertThat(
                        sent(
                                        acme + "/release",
                                        Map.of("reason", "paid", "releasedOn", "2026-02-20"))
                                .body())
                .contains("gets credit again")
                .doesNotContain("on hold</span>");
        assertThat(issued("10").body()).contains("The invoice is issued.");
    }

    @Test
    void whereTheBookFlagsAnInvoiceSaysSoOnItsPageAndInLists() {
        limited("900");
        sent(b + "/settings/credit-policy", Map.of("policy", "FLAG", "setOn", "2026-01-01"));
        clerk.get(b + "/new-invoice?account=acme");
        Map<String, String> typed =
                Map.of(
                        "invoiceDate", "2026-03-01",
                        "line[0].description", "Flour",
                        "line[0].unitPrice", "101");
        assertThat(clerk.post(b + "/new-invoice/totals", typed).body())
                .contains("It would be issued and flagged")
                .contains("over the limit");
        assertThat(issued("101").body())
                .contains("The invoice is issued, and flagged")
                .contains("the account was over the limit of 900.00 USD")
                .contains("Invoice flagged");
        String flagged = "flagged: over the limit";
        assertThat(clerk.get(b + "/invoices").body()).containsOnlyOnce(flagged);
        assertThat(clerk.get(acme + "/invoices").body()).containsOnlyOnce(flagged);
        sent(acme + "/hold", Map.of("reason", "late", "heldOn", "2026-02-15"));
        assertThat(issued("1").body())
                .contains("the account was on hold and over the limit of 900.00 USD");
    }

    @Test
    void isOfferedToWhoMayAndRefusedToOthers() {
        var reader = Visitor.of(Site.grant("reader", EnumSet.of(Permission.READ), book.id()));
        assertThat(reader.get(acme).body())
                .doesNotContain("/credit-limit")
                .doesNotContain("/hold\"");
        var seller =
                Visitor.of(
                        Site.grant(
                                "seller",
                                EnumSet.of(Permission.READ, Permission.ISSUE),
                                book.id()));
        assertThat(seller.get(acme).body()).contains("/hold\"").doesNotContain("/credit-limit");
        seller.get(acme + "/credit-limit");
        Answer refused =
                seller.post(acme + "/credit-limit", Map.of("limit", "1", "reason", "mine"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("scope-missing");
        sent(acme + "/hold", Map.of("reason", "late", "heldOn", "2026-02-15"));
        assertThat(seller.get(acme).body()).contains("no more credit").doesNotContain("/release\"");
    }

    @Test
    @NeedsBrowser
    void byKeysAlone() {
        try (Someone chief = Someone.at(Site.clerk("chief", book.id())).goes(acme)) {
            chief.presses("c").sees("Credit limit of Acme").types("1000");
            chief.page().locator("[name=reason]").fill("good references");
            chief.presses("Control+Enter").sees("Acme");
            assertThat(chief.text()).contains("200.00 left");
            chief.presses("h").sees("Put Acme on hold").types("late").presses("Control+Enter");
            chief.sees("Acme");
            assertThat(chief.text()).contains("no more credit since");
            assertThat(chief.barriers()).isEmpty();
            chief.presses("h").sees("Release Acme").types("paid").presses("Control+Enter");
            chief.sees("Acme");
            assertThat(chief.text()).doesNotContain("no more credit since");
            assertThat(chief.complaints()).isEmpty();
        }
    }
}
