package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.DraftCorrected;
import dev.countinghouse.contract.billing.DraftHeld;
import dev.countinghouse.contract.billing.DraftHoldEnded;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.Every;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.PriceEnded;
import dev.countinghouse.contract.price.PriceId;
import dev.countinghouse.contract.price.PriceKind;
import dev.countinghouse.contract.price.PriceSet;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.contract.tax.TaxRateSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Row A1, from the price list to the invoice: what is sold and taxed, what was charged, what a run
 * would draft, the drafts and the quotes, each as it stood.
 */
final class BillingApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("billing");
    private static final AccountId ACME = new AccountId("acme");
    private static final ItemCode HOSTING = new ItemCode("HOSTING");
    private static final TaxCode VAT = new TaxCode("VAT");
    private static final DraftId DRAFT = new DraftId("d-1");
    private static final Currency USD = Currency.getInstance("USD");

    /** Before anything was drafted. */
    private static long charged = 0;

    /** Before the draft was released. */
    private static long held = 0;

    private static long last = 0;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    private static PriceSet price(String id, String unitPrice, LocalDate from) {
        return new PriceSet(
                BOOK,
                new PriceId(id),
                HOSTING,
                PriceKind.LIST,
                null,
                null,
                USD,
                List.of(new PriceTier(number("0"), number(unitPrice))),
                null,
                null,
                from,
                null);
    }

    private static ChargePrice at(String quantity, String amount) {
        return new ChargePrice(
                new PriceId("p-1"),
                number(quantity),
                number("20"),
                usd(amount),
                List.of("one costs 20"));
    }

    private static ChargeEntered charge(
            String id, String account, int day, @Nullable ChargePrice price) {
        return new ChargeEntered(
                BOOK,
                new ChargeId(id),
                new AccountId(account),
                HOSTING,
                "Hosting",
                number("2"),
                march(day),
                null,
                null,
                null,
                price,
                "ann");
    }

    private static RecurringChargeSet monthly() {
        return new RecurringChargeSet(
                BOOK,
                new RecurringChargeId("rec"),
                ACME,
                HOSTING,
                "Hosting",
                number("1"),
                new Every(1, Every.Unit.MONTH),
                LocalDate.of(2026, 1, 31),
                null,
                "ann");
    }

    private static ChargeEntered made(int number, LocalDate on) {
        var recurring = new RecurringChargeId("rec");
        return new ChargeEntered(
                BOOK,
                recurring.charge(number),
                ACME,
                HOSTING,
                "Hosting",
                number("1"),
                on,
                null,
                null,
                recurring,
                at("1", "20.00"),
                "ann");
    }

    private static DraftLine line(String charge, int day) {
        return new DraftLine(
                new ChargeId(charge),
                HOSTING,
                "Hosting",
                number("2"),
                number("20"),
                usd("40.00"),
                march(day),
                List.of(new AppliedTax(VAT, TaxCategory.S, number("19"), null)),
                null);
    }

    @BeforeAll
    static void publish() {
        charged =
                server.publish(
                        account(BOOK, "acme"),
                        account(BOOK, "zenith"),
                        new TaxRateSet(BOOK, VAT, "DE", TaxCategory.S, number("19"), march(1)),
                        new TaxRateSet(BOOK, VAT, "DE", TaxCategory.S, number("20"), march(20)),
                        new ItemSet(BOOK, HOSTING, "Hosting", null, List.of(VAT), march(1)),
                        new ItemSet(BOOK, HOSTING, "Hosting, new", "4000", List.of(), march(15)),
                        price("p-1", "20", march(1)),
                        price("p-2", "30", march(10)),
                        new PriceEnded(BOOK, new PriceId("p-1"), HOSTING, march(9)),
                        charge("c-1", "acme", 2, at("2", "40.00")),
                        charge("c-2", "acme", 3, at("2", "40.00")),
                        charge("c-3", "acme", 4, null),
                        charge("c-4", "zenith", 5, at("2", "40.00")),
                        charge("c-5", "zenith", 6, at("2", "40.00")),
                        new ChargeCancelled(
                                BOOK,
                                new ChargeId("c-5"),
                                new AccountId("zenith"),
                                null,
                                "wrong",
                                "ann",
                                march(7)),
                        monthly(),
                        made(1, LocalDate.of(2026, 1, 31)));
        held =
                server.publish(
                        new DraftMade(
                                BOOK,
                                DRAFT,
                                ACME,
                                march(31),
                                List.of(line("c-1", 2), line("c-2", 3)),
                                "their 7",
                                null,
                                null,
                                new BillingRunId("run"),
                                "ann"),
                        new DraftHeld(BOOK, DRAFT, ACME, "questioned", "bob", march(8)));
        last =
                server.publish(
                        new DraftCorrected(
                                BOOK,
                                DRAFT,
                                ACME,
                                1,
                                null,
                                new ChargeId("c-1"),
                                "not ours",
                                "bob",
                                march(9)),
                        new DraftHoldEnded(BOOK, DRAFT, ACME, "seen", "bob", march(9)),
                        new DraftReleased(
                                BOOK,
                                DRAFT,
                                ACME,
                                new InvoiceId("d-1"),
                                List.of(new ChargeId("c-2")),
                                "ann",
                                march(10)),
                        quote("q-1"),
                        quote("q-2"),
                        new QuoteAccepted(
                                BOOK,
                                new QuoteId("q-1"),
                                ACME,
                                new DraftId("q-1"),
                                "ann",
                                march(12)));
    }

    private static QuoteMade quote(String id) {
        return new QuoteMade(
                BOOK,
                new QuoteId(id),
                ACME,
                List.of(new QuoteLine(HOSTING, "Hosting", number("1"), number("20"), usd("20.00"))),
                march(10),
                march(20),
                null,
                "ann");
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer =
                server.get(
                        "/v1/books/billing" + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> items(String path, String field) {
        return StreamSupport.stream(get(path).get("items").spliterator(), false)
                .map(item -> item.at("/" + field).asString())
                .toList();
    }

    @Test
    void whatIsSoldAndHowItIsTaxedIsByDate() {
        assertThat(items("/items?effectiveOn=2026-03-14", "description"))
                .containsExactly("Hosting");
        assertThat(items("/items?effectiveOn=2026-03-15", "description"))
                .containsExactly("Hosting, new");
        assertThat(items("/tax-rates?effectiveOn=2026-03-31", "percent"))
                .containsExactly("19", "20");
        assertThat(items("/tax-rates?effectiveOn=2026-03-31", "current"))
                .containsExactly("false", "true");
        assertThat(items("/tax-rates?effectiveOn=2026-03-31&limit=1", "percent"))
                .containsExactly("19");
    }

    @Test
    void pricesAreThoseThatCountOnADayOrAll() {
        assertThat(items("/prices?effectiveOn=2026-03-09", "price")).containsExactly("p-1");
        assertThat(items("/prices?effectiveOn=2026-03-10", "price")).containsExactly("p-2");
        assertThat(items("/prices?effectiveOn=2026-03-10&which=ALL", "price"))
                .containsExactly("p-1", "p-2");
        assertThat(items("/prices?effectiveOn=2026-03-10&item=OTHER", "price")).isEmpty();
    }

    @Test
    void chargesStandWhereTheyStoodThen() {
        String on = "?effectiveOn=2026-03-31";
        assertThat(items("/charges" + on + "&state=PRICED&sort=chargedOn", "charge"))
                .containsExactly("rec.1", "c-1", "c-4");
        assertThat(items("/charges" + on + "&state=UNPRICED", "charge")).containsExactly("c-3");
        assertThat(items("/charges" + on + "&state=BILLED", "invoice")).containsExactly("d-1");
        assertThat(items("/charges" + on + "&state=CANCELLED", "reason")).containsExactly("wrong");
        assertThat(items("/charges" + on + "&state=DRAFTED", "charge")).isEmpty();
        assertThat(items("/charges" + on + "&draft=d-1&knownPosition=" + held, "charge"))
                .containsExactly("c-2", "c-1");
        assertThat(items("/charges?effectiveOn=2026-03-02", "charge"))
                .containsExactly("rec.1", "c-1");
        assertThat(get("/charges/c-1" + on).at("/steps/0").asString()).isEqualTo("one costs 20");
        assertThat(server.get("/v1/books/billing/charges/none").statusCode()).isEqualTo(404);
    }

    /** The 31st of January, the last of February, the 31st of March. */
    @Test
    void recurringChargesComeAsTheirCalendarSays() {
        assertThat(items("/recurring-charges?effectiveOn=2026-03-31", "nextOn"))
                .containsExactly("2026-02-28");
        assertThat(items("/recurring-charges?effectiveOn=2026-03-31&account=zenith", "recurring"))
                .isEmpty();
    }

    @Test
    void tellsBeforehandWhatARunWouldDraft() {
        String before = "?through=2026-03-31&effectiveOn=2026-03-31&knownPosition=" + charged;
        assertThat(items("/billable-accounts" + before, "account"))
                .containsExactly("acme", "zenith");
        assertThat(items("/billable-accounts" + before, "amount/amount"))
                .containsExactly("100.00", "40.00");
        assertThat(items("/billable-accounts" + before, "unpriced")).containsExactly("1", "0");
        assertThat(items("/billable-accounts" + before, "recurring")).containsExactly("1", "0");
        assertThat(items("/billable-accounts" + before + "&from=b", "account"))
                .containsExactly("zenith");
        JsonNode acme = get("/billable-accounts/acme" + before);
        assertThat(acme.get("charges").toString()).isEqualTo("[\"rec.1\",\"c-1\",\"c-2\"]");
        assertThat(acme.get("recurring").toString()).isEqualTo("[\"rec\"]");
        JsonNode early = get("/billable-accounts/acme?through=2026-02-27&effectiveOn=2026-03-31");
        assertThat(early.get("recurring")).isEmpty();
        assertThat(server.get("/v1/books/billing/billable-accounts").statusCode()).isEqualTo(400);
    }

    @Test
    void draftsHaveTheLinesThatAreLeft() {
        JsonNode then = get("/drafts/d-1?effectiveOn=2026-03-31&knownPosition=" + held);
        assertThat(then.get("state").asString()).isEqualTo("HELD");
        assertThat(then.get("reason").asString()).isEqualTo("questioned");
        assertThat(then.at("/net/amount").asString()).isEqualTo("80.00");
        assertThat(then.get("items")).hasSize(2);
        JsonNode now = get("/drafts/d-1?effectiveOn=2026-03-31");
        assertThat(now.get("state").asString()).isEqualTo("RELEASED");
        assertThat(now.get("invoice").asString()).isEqualTo("d-1");
        assertThat(now.at("/items/0/number").asInt()).isEqualTo(2);
        assertThat(now.at("/items/0/taxes/0/ratePercent").asString()).isEqualTo("19");
        assertThat(items("/drafts?run=run", "draft")).containsExactly("d-1");
        assertThat(items("/drafts?state=HELD&knownPosition=" + held, "draft"))
                .containsExactly("d-1");
        assertThat(items("/drafts?state=HELD", "draft")).isEmpty();
        assertThat(items("/drafts?sort=-net", "draft")).containsExactly("d-1");
        assertThat(server.get("/v1/books/billing/drafts/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsHeldAndWhatHasNoPriceWaits() {
        String on = "?effectiveOn=2026-03-10&knownPosition=" + held;
        JsonNode draft = get("/queues/drafts" + on).at("/items/0");
        assertThat(draft.get("item").asString()).isEqualTo("d-1");
        assertThat(draft.at("/why/values/reason").asString()).isEqualTo("questioned");
        assertThat(draft.get("since").asString()).isEqualTo("2026-03-08");
        assertThat(draft.at("/amount/amount").asString()).isEqualTo("80.00");
        assertThat(items("/queues/unpriced" + on, "item")).containsExactly("c-3");
        assertThat(items("/queues/unpriced" + on, "why/values/item")).containsExactly("HOSTING");
        assertThat(items("/queues/drafts?effectiveOn=2026-03-10", "item")).isEmpty();
    }

    @Test
    void quotesExpire() {
        assertThat(items("/quotes?effectiveOn=2026-03-20", "state"))
                .containsExactly("OPEN", "ACCEPTED");
        assertThat(items("/quotes?effectiveOn=2026-03-21&state=EXPIRED", "quote"))
                .containsExactly("q-2");
        assertThat(items("/quotes?effectiveOn=2026-03-11", "state"))
                .containsExactly("OPEN", "OPEN");
        assertThat(get("/quotes/q-1?effectiveOn=2026-03-31").get("draft").asString())
                .isEqualTo("q-1");
        assertThat(server.get("/v1/books/billing/quotes/none").statusCode()).isEqualTo(404);
    }

    @Test
    void listsAreFilesToo() {
        for (String list :
                List.of(
                        "items",
                        "tax-rates",
                        "prices",
                        "charges",
                        "recurring-charges",
                        "drafts",
                        "quotes",
                        "billable-accounts?through=2026-03-31")) {
            HttpResponse<String> file =
                    server.get(
                            "/v1/books/billing/" + list,
                            "Accept",
                            "text/csv",
                            QueryRequest.MIN_POSITION,
                            Long.toString(last));
            assertThat(file.statusCode()).as(list + file.body()).isEqualTo(200);
        }
    }
}
