package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftLine;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.billing.DraftVoided;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.price.PriceId;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A charge whose invoice was voided is to be billed again, and each moment is told as it was. */
final class VoidedBillingApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("billed-again");
    private static final AccountId ACME = new AccountId("acme");
    private static final ItemCode HOSTING = new ItemCode("HOSTING");
    private static final ChargeId CHARGE = new ChargeId("c-1");
    private static long billed;
    private static long freed;
    private static long again;

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static DraftMade made(String draft) {
        var line =
                new DraftLine(
                        CHARGE,
                        HOSTING,
                        "Hosting",
                        new BigDecimal("2"),
                        new BigDecimal("20"),
                        usd("40.00"),
                        march(2),
                        List.of(),
                        null);
        return new DraftMade(
                BOOK,
                new DraftId(draft),
                ACME,
                march(31),
                List.of(line),
                null,
                null,
                null,
                null,
                "ann");
    }

    private static DraftReleased released(String draft) {
        return new DraftReleased(
                BOOK,
                new DraftId(draft),
                ACME,
                new InvoiceId("i-" + draft),
                List.of(CHARGE),
                "ann",
                march(5));
    }

    @BeforeAll
    static void publish() {
        var price =
                new ChargePrice(
                        new PriceId("p"),
                        new BigDecimal("2"),
                        new BigDecimal("20"),
                        usd("40.00"),
                        List.of("one costs 20"));
        billed =
                server.publish(
                        account(BOOK, "acme"),
                        new ItemSet(BOOK, HOSTING, "Hosting", null, List.of(), march(1)),
                        new ChargeEntered(
                                BOOK,
                                CHARGE,
                                ACME,
                                HOSTING,
                                "Hosting",
                                new BigDecimal("2"),
                                march(2),
                                null,
                                null,
                                null,
                                price,
                                "ann"),
                        made("d-1"),
                        released("d-1"));
        freed =
                server.publish(
                        new DraftVoided(
                                BOOK,
                                new DraftId("d-1"),
                                ACME,
                                new InvoiceId("i-d-1"),
                                List.of(CHARGE),
                                "wrong customer",
                                "bob",
                                march(6)));
        again = server.publish(made("d-2"), released("d-2"));
    }

    private static JsonNode get(String path, long known) {
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        var answer =
                server.get(
                        "/v1/books/billed-again"
                                + path
                                + joint
                                + "effectiveOn=2026-03-31&knownPosition="
                                + known,
                        QueryRequest.MIN_POSITION,
                        Long.toString(again));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static String state(String path, long known) {
        return get(path, known).get("state").asString();
    }

    private static int billable(long known) {
        return get("/billable-accounts?through=2026-03-31", known).get("items").size();
    }

    @Test
    void isBilledThenFreeThenBilled() {
        assertThat(state("/charges/c-1", billed)).isEqualTo("BILLED");
        assertThat(billable(billed)).isZero();
        assertThat(state("/charges/c-1", freed)).isEqualTo("PRICED");
        assertThat(billable(freed)).isEqualTo(1);
        assertThat(state("/charges/c-1", again)).isEqualTo("BILLED");
        assertThat(billable(again)).isZero();
        assertThat(get("/charges?state=PRICED", billed).get("items")).isEmpty();
        assertThat(get("/charges?state=PRICED", freed).get("items")).hasSize(1);
    }

    @Test
    void itsFirstDraftSaysThatItWasVoided() {
        assertThat(state("/drafts/d-1", billed)).isEqualTo("RELEASED");
        JsonNode draft = get("/drafts/d-1", freed);
        assertThat(draft.get("state").asString()).isEqualTo("VOIDED");
        assertThat(draft.get("reason").asString()).isEqualTo("wrong customer");
        assertThat(get("/drafts?state=VOIDED", freed).get("items")).hasSize(1);
    }
}
