package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;
import dev.countinghouse.console.testing.Visitor.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What works without any script: forms, their keys, problems at their fields, one's own work. */
final class WorkTest {

    private static Visitor clerk(Book book) {
        return Visitor.of(Site.clerk("clerk", book.id()));
    }

    @Test
    void onePostsAPaymentOverInvoicesAndSeesItAtOnce() {
        Book book =
                new Book()
                        .account("acme", "Acme")
                        .invoice("i1", "acme", "2026-02-01", "100.00")
                        .invoice("i2", "acme", "2026-03-01", "50.00")
                        .shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-payment";
        assertThat(clerk.get(path + "?account=acme").body()).contains("i1").contains("i2");
        Answer posted =
                clerk.post(
                        path,
                        Map.of(
                                "amount",
                                "=100+20",
                                "method",
                                "CHECK",
                                "reference",
                                "1042",
                                "share.i1",
                                "*",
                                "share.i2",
                                "-"));
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.body())
                .contains("120.00 USD of Acme is posted")
                .contains("Undo")
                .contains("100.00")
                .contains("20.00");
        assertThat(clerk.get("/b/" + book.id() + "/accounts/acme").body()).contains("30.00");
    }

    @Test
    void onePaysALaterInstallmentFirst() {
        Book book =
                new Book()
                        .account("acme", "Acme")
                        .post(
                                "/invoices",
                                """
                                {"invoice": "i1", "number": "i1", "account": "acme", "currency": "USD",
                                 "invoiceDate": "2026-02-01",
                                 "lines": [{"description": "Goods", "quantity": "1",
                                            "unitPrice": "100.00"}],
                                 "installments": [
                                   {"dueOn": "2026-03-01",
                                    "amount": {"amount": "61.00", "currency": "USD"}},
                                   {"dueOn": "2026-04-01",
                                    "amount": {"amount": "39.00", "currency": "USD"}}]}""")
                        .shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-payment";
        assertThat(clerk.get(path + "?account=acme").body())
                .contains("i1, installment 1")
                .contains("i1, installment 2");
        String posted =
                clerk.post(
                                path,
                                Map.of(
                                        "amount",
                                        "39",
                                        "method",
                                        "CHECK",
                                        "share.installment:2:i1",
                                        "*"))
                        .body();
        assertThat(posted).contains("39.00 USD of Acme is posted").contains("installment 2");
        assertThat(clerk.get("/b/" + book.id() + "/accounts/acme").body())
                .contains("61.00")
                .doesNotContain("Apr 1, 2026");
    }

    /** It is never the same day in both: their clocks are 24 hours apart. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Honolulu"})
    void todayIsTheBooks(String zone) {
        String id = zone.replace('/', '-');
        Book book = new Book(id, zone).account("acme", "Acme").shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + id + "/new-payment";
        clerk.get(path + "?account=acme");
        LocalDate before = LocalDate.now(ZoneId.of(zone));
        String posted =
                clerk.post(path, Map.of("amount", "5", "method", "CASH", "receivedOn", "+0"))
                        .body();
        LocalDate after = LocalDate.now(ZoneId.of(zone));
        var words = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
        assertThat(posted).containsAnyOf(words.format(before), words.format(after));
    }

    @Test
    void theSameFormSentTwiceIsRecordedOnce() {
        Book book = new Book().account("acme", "Acme").shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-payment";
        String page = clerk.get(path + "?account=acme").body();
        var form =
                new java.util.HashMap<>(
                        Map.of("amount", "12.34", "method", "CASH", "account", "acme"));
        form.put("key", hidden(page, "key"));
        form.put("_csrf", hidden(page, "_csrf"));
        String first = clerk.forged(path, form).response().uri().toString();
        String second = clerk.forged(path, form).response().uri().toString();
        assertThat(second).isEqualTo(first);
        assertThat(clerk.get("/b/" + book.id() + "/accounts/acme").body())
                .contains("−12.34")
                .doesNotContain("24.68");
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!field.find()) throw new AssertionError("no " + name);
        return field.group(1);
    }

    @Test
    void aProblemStandsAtItsFieldAndNothingTypedIsLost() {
        Book book =
                new Book()
                        .account("acme", "Acme")
                        .invoice("i1", "acme", "2026-02-01", "100.00")
                        .shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-payment";
        clerk.get(path + "?account=acme");
        Answer refused =
                clerk.post(
                        path,
                        Map.of(
                                "amount",
                                "500",
                                "method",
                                "CHECK",
                                "reference",
                                "77",
                                "share.i1",
                                "400",
                                "receivedOn",
                                "3/15"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("exceeds-invoice")
                .contains("value=\"400\"")
                .contains("value=\"77\"")
                .contains("value=\"500\"")
                .contains("value=\"3/15\"");
        Answer unreadable =
                clerk.post(path, Map.of("amount", "12,5", "method", "CHECK", "receivedOn", "2/30"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body())
                .contains("could mean two amounts")
                .contains("there is no such day")
                .contains("value=\"12,5\"");
    }

    @Test
    void theServicesErrorsComeToTheLineWhereTheyWereTyped() {
        Book book = new Book().account("acme", "Acme").shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-invoice";
        clerk.get(path + "?account=acme");
        Answer refused =
                clerk.post(
                        path,
                        Map.of(
                                "line[0].description",
                                "Flour",
                                "line[0].unitPrice",
                                "10",
                                "line[3].description",
                                "Salt",
                                "line[3].unitPrice",
                                "1.1234567"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .containsPattern(
                        "name=\"line\\[3].unitPrice\" value=\"1.1234567\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void anInvoiceIsIssuedLineByLineAndVoided() {
        Book book = new Book().account("acme", "Acme").shown();
        Visitor clerk = clerk(book);
        String path = "/b/" + book.id() + "/new-invoice";
        clerk.get(path + "?account=acme");
        Answer issued =
                clerk.post(
                        path,
                        Map.of(
                                "line[0].description",
                                "Flour, 50 lb",
                                "line[0].quantity",
                                "40",
                                "line[0].unitPrice",
                                "21.50",
                                "line[0].taxCode",
                                "NY",
                                "line[0].taxPercent",
                                "8.875"));
        assertThat(issued.body())
                .contains("The invoice is issued")
                .contains("860.00")
                .contains("76.33")
                .contains("936.33");
        String address = issued.response().uri().getPath();
        clerk.get(address + "/void");
        assertThat(clerk.post(address + "/void", Map.of("reason", "wrong customer")).body())
                .contains("somebody else has to approve it")
                .contains("Invoice void proposed");
    }

    @Test
    void thePastIsReadOnlyAndSaysSo() {
        Book book =
                new Book()
                        .account("acme", "Acme")
                        .invoice("i1", "acme", "2026-02-01", "100.00")
                        .payment("p1", "acme", "2026-03-05", "40.00")
                        .shown();
        Visitor clerk = clerk(book);
        Answer past = clerk.get("/b/" + book.id() + "/accounts/acme?on=2026-03-04");
        assertThat(past.body())
                .contains("to be read only")
                .contains("Back to now")
                .doesNotContain("Post a payment")
                .contains("?on=2026-03-04");
        assertThat(past.body()).contains(">100.00<");
        Answer tried =
                clerk.post(
                        "/b/" + book.id() + "/accounts/acme/note?on=2026-03-04",
                        Map.of("text", "x", "kind", "GENERAL"));
        assertThat(tried.status()).isIn(403, 409);
    }

    @Test
    void aDateThatIsNoneShowsNowAndSaysSo() {
        Book book = new Book().account("acme", "Acme").shown();
        Answer page = clerk(book).get("/b/" + book.id() + "/accounts/acme?on=yesterdayish");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("is no date or time");
    }

    @Test
    void aListIsAFileOfWhatIsOnTheScreenUnderItsTruth() {
        Book book =
                new Book()
                        .account("acme", "=cmd()")
                        .invoice("i1", "acme", "2026-02-01", "100.00")
                        .shown();
        Answer csv = clerk(book).get("/b/" + book.id() + "/accounts?on=2026-02-28&as=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines().toList())
                .first()
                .asString()
                .contains("book " + book.id())
                .contains("as of 2026-02-28");
        assertThat(csv.body()).contains("'=cmd()").contains("100.00,USD");
        Answer xlsx = clerk(book).get("/b/" + book.id() + "/accounts?as=xlsx");
        assertThat(xlsx.header("Content-Disposition")).contains("accounts.xlsx");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void theRequesterCannotApproveAndAnotherPersonCan() {
        Book book =
                new Book()
                        .account("acme", "Acme")
                        .invoice("i1", "acme", "2026-02-01", "500.00")
                        .shown();
        String b = "/b/" + book.id();
        Visitor clerk = clerk(book);
        clerk.get(b + "/new-adjustment?account=acme&invoice=i1");
        Answer proposed =
                clerk.post(
                        b + "/new-adjustment",
                        Map.of(
                                "account",
                                "acme",
                                "kind",
                                "WRITE_OFF",
                                "amount",
                                "-300",
                                "reason",
                                "gone",
                                "invoice",
                                "i1"));
        assertThat(proposed.body()).contains("above your limit");
        String list = clerk.get(b + "/approvals").body();
        String path =
                hidden(
                        list.replaceAll(
                                "href=\"(/b/[^\"?]*/adjustments/[^\"?]*)[^\"]*\"",
                                "name=\"path\" value=\"$1\""),
                        "path");
        assertThat(clerk.get(path).body())
                .contains("somebody else has to approve it")
                .doesNotContain("/approve\"");
        clerk.get(path + "/approve");
        assertThat(clerk.post(path + "/approve", Map.of()).body()).contains("same-person");
        Visitor chief = Visitor.of(Site.clerk("chief", book.id()));
        assertThat(chief.get(path).body()).contains("/approve\"");
        chief.get(path + "/approve");
        assertThat(chief.post(path + "/approve", Map.of()).body())
                .contains("Approved.")
                .contains("Nothing waits");
        assertThat(chief.get(b + "/invoices/i1").body()).contains("200.00");
    }

    @Test
    void aMonthIsClosedAndOpenedAgain() {
        Book book = new Book().account("acme", "Acme").shown();
        String b = "/b/" + book.id();
        Visitor clerk = clerk(book);
        clerk.get(b + "/periods/2026-01/close");
        clerk.post(b + "/periods/2026-01/close", Map.of());
        assertThat(clerk.get(b + "/history?concerns=period:2026-01").body())
                .contains("Period closed");
        clerk.get(b + "/new-payment?account=acme");
        Answer refused =
                clerk.post(
                        b + "/new-payment",
                        Map.of("amount", "5", "method", "CASH", "receivedOn", "2026-01-20"));
        assertThat(refused.body()).contains("period-closed").contains("reopen the month");
        clerk.get(b + "/periods/2026-01/reopen");
        assertThat(
                        clerk.post(b + "/periods/2026-01/reopen", Map.of("reason", "late credit"))
                                .body())
                .contains("open again");
    }

    @Test
    void anEventHasItsProof() {
        Book book = new Book().account("acme", "Acme").shown();
        Answer event = clerk(book).get("/b/" + book.id() + "/events/2");
        assertThat(event.body())
                .contains("Account opened")
                .contains("come to the hash that is stored");
        assertThat(clerk(book).get("/b/" + book.id() + "/events/3").status()).isEqualTo(404);
        assertThat(clerk(book).get("/b/" + book.id() + "/history?verify=all").body())
                .contains("The chain is whole");
    }

    @Test
    void whereTheServicesAreAwayThePageSaysSoAndWhatWasTypedStays() {
        Site site = Site.running();
        Book book = new Book().account("acme", "Acme").shown();
        try (ConfigurableApplicationContext lonely = site.consoleWithoutCommands()) {
            Visitor clerk = Visitor.at(lonely, Site.clerk("clerk", book.id()));
            String path = "/b/" + book.id() + "/accounts/acme/note";
            clerk.get(path);
            Answer unsent =
                    clerk.post(path, Map.of("text", "They promised to pay", "kind", "CONTACT"));
            assertThat(unsent.status()).isEqualTo(503);
            assertThat(unsent.body())
                    .contains("the command service does not answer")
                    .contains("They promised to pay");
            Answer away = clerk.get("/b/" + book.id() + "/history");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.body()).contains("Not at the moment").contains("Try again");
        }
    }
}
