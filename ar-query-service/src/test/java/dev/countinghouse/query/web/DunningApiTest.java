package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.invoice;
import static dev.countinghouse.query.subledger.Sample.part;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.dunning.AccountLadderSet;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLadderSet;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.DunningRunStarted;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.contract.dunning.InterestRuleSet;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows B7 and B8 of the field: credits are netted, disputed amounts left out, holds honoured. All
 * invoices are of 100.00 and due on 1 April 2026, a Wednesday.
 */
final class DunningApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("dunned");
    private static final LocalDate LATE = LocalDate.of(2026, 4, 8);
    private static final DunningRunId RUN = new DunningRunId("2026-04-08");
    private static long last = 0;

    private static DunningLevel level(String name, int days, String fee) {
        return new DunningLevel(
                name,
                days,
                DunningChannel.EMAIL,
                fee.isEmpty() ? null : usd(fee),
                null,
                false,
                null,
                null);
    }

    private static DunningLadder ladder(String name, int days) {
        return new DunningLadder(
                name,
                List.of(level("Reminder", days, ""), level("Final", days + 7, "5.00")),
                usd("10.00"),
                3,
                List.of(DayOfWeek.SUNDAY),
                List.of());
    }

    private static void owing(String account) {
        server.publish(
                account(BOOK, account),
                invoice(BOOK, account, "i-" + account, "2026-03-02", part("100.00", "2026-04-01")));
    }

    @BeforeAll
    static void publish() {
        server.publish(
                new DunningLadderSet(BOOK, ladder("usual", 7), LocalDate.of(2026, 1, 1)),
                new DunningLadderSet(BOOK, ladder("gentle", 60), LocalDate.of(2026, 1, 1)),
                new InterestRuleSet(
                        BOOK,
                        new InterestRule("agreed", new BigDecimal("9.5"), 365, null),
                        LocalDate.of(2026, 1, 1)));
        List.of("asked", "covered", "disputed", "gentle", "held", "late", "partly")
                .forEach(DunningApiTest::owing);
        var promise = HoldKind.PROMISE;
        LocalDate march = LocalDate.of(2026, 3, 20);
        last =
                server.publish(
                        new AccountLadderSet(BOOK, new AccountId("gentle"), "gentle", march),
                        paid("covered", "95.00"),
                        paid("partly", "20.00"),
                        disputed("disputed", "100.00"),
                        disputed("partly", "30.00"),
                        new DunningHeld(
                                BOOK,
                                new AccountId("held"),
                                null,
                                promise,
                                "pays soon",
                                march,
                                LocalDate.of(2026, 4, 10)),
                        new DunningRunStarted(BOOK, RUN, LATE, "ann"),
                        new DunningRunContinued(
                                BOOK, RUN, LATE, 1, List.of(new AccountId("asked")), null),
                        notice());
    }

    private static PaymentPosted paid(String account, String amount) {
        LocalDate on = LocalDate.of(2026, 4, 2);
        return new PaymentPosted(
                BOOK,
                new PaymentId("p-" + account),
                new AccountId(account),
                usd(amount),
                PaymentMethod.WIRE,
                on,
                on,
                null,
                null,
                List.of());
    }

    private static DisputeOpened disputed(String account, String amount) {
        return new DisputeOpened(
                BOOK,
                new DisputeId("d-" + account),
                new AccountId(account),
                new InvoiceId("i-" + account),
                null,
                DisputeKind.DISPUTE,
                ReasonCode.PRICE,
                "too dear",
                usd(amount),
                null,
                null,
                "ann",
                LocalDate.of(2026, 4, 2));
    }

    private static DunningNoticeIssued notice() {
        return new DunningNoticeIssued(
                BOOK,
                new NoticeId("ntc-1"),
                RUN,
                new AccountId("asked"),
                LATE,
                "usual",
                1,
                "Reminder",
                DunningChannel.EMAIL,
                null,
                List.of(
                        new DunnedItem(
                                new InvoiceId("i-asked"),
                                LocalDate.of(2026, 4, 1),
                                usd("100.00"),
                                1,
                                null,
                                null,
                                null,
                                null,
                                null)),
                usd("100.00"),
                usd("0"),
                "policy:dunning");
    }

    private static JsonNode get(String path) {
        var answer =
                server.get(
                        "/v1/books/dunned" + path, QueryRequest.MIN_POSITION, Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static JsonNode of(String account, String on) {
        return get("/dunning/proposals?account=" + account + "&effectiveOn=" + on).at("/items/0");
    }

    private static String at(JsonNode answer, String pointer) {
        return answer.at(pointer).asString();
    }

    @Test
    void saysWhomARunAsksAndWhyNotTheOthers() {
        JsonNode all = get("/dunning/proposals?effectiveOn=2026-04-09").get("items");
        List<String> told = new ArrayList<>();
        for (JsonNode one : all) {
            told.add(at(one, "/account") + " " + (one.has("why") ? at(one, "/why") : "asks"));
        }
        assertThat(told)
                .containsExactly(
                        "asked ASKED_ALREADY",
                        "covered TOO_LITTLE",
                        "disputed DISPUTED",
                        "held ON_HOLD",
                        "late asks",
                        "partly asks");
        JsonNode partly = of("partly", "2026-04-09");
        assertThat(at(partly, "/amount/amount")).as("less what is disputed").isEqualTo("70.00");
        assertThat(at(partly, "/credits/amount")).isEqualTo("20.00");
        assertThat(at(partly, "/owed/amount")).isEqualTo("80.00");
        assertThat(at(partly, "/levelName")).isEqualTo("Reminder");
        assertThat(partly.at("/items/0/daysLate").asInt()).isEqualTo(8);
    }

    @Test
    void isAnotherDayByDay() {
        assertThat(of("late", "2026-04-07").isMissingNode())
                .as("nothing has reached a step")
                .isTrue();
        assertThat(at(of("late", "2026-04-12"), "/why")).as("a Sunday").isEqualTo("QUIET_DAY");
        assertThat(of("held", "2026-04-11").get("asks").asBoolean())
                .as("the promise ran out")
                .isTrue();
        JsonNode again = of("asked", "2026-04-15");
        assertThat(again.get("asks").asBoolean()).isTrue();
        assertThat(at(again, "/levelName")).isEqualTo("Final");
        assertThat(at(again, "/items/0/fee/amount")).isEqualTo("5.00");
        assertThat(at(of("gentle", "2026-06-01"), "/ladder")).isEqualTo("gentle");
    }

    /** What a run reads page by page are those that it asks, whatever lies between them. */
    @Test
    void comesInPages() {
        String asked = "/dunning/proposals?effectiveOn=2026-04-09&asks=true&limit=1";
        JsonNode first = get(asked);
        assertThat(at(first, "/items/0/account")).isEqualTo("late");
        JsonNode second = get(asked + "&cursor=" + at(first, "/next"));
        assertThat(at(second, "/items/0/account")).isEqualTo("partly");
        assertThat(second.has("next")).isFalse();
        assertThat(get("/dunning/proposals?effectiveOn=2026-04-09&asks=false").get("items"))
                .hasSize(4);
    }

    @Test
    void tellsRunsNoticesAndSettings() {
        JsonNode run = get("/dunning-runs/2026-04-08");
        assertThat(run.get("complete").asBoolean()).isTrue();
        assertThat(run.get("found").asInt()).isEqualTo(1);
        assertThat(run.get("notices").asInt()).isEqualTo(1);
        assertThat(at(run, "/amounts/0/amount")).isEqualTo("100.00");
        assertThat(get("/dunning-runs").get("items")).hasSize(1);
        assertThat(get("/dunning-notices?account=asked&run=2026-04-08").get("items")).hasSize(1);
        assertThat(get("/dunning-notices?invoice=i-late").get("items")).isEmpty();
        JsonNode notice = get("/dunning-notices/ntc-1");
        assertThat(at(notice, "/items/0/number")).isEqualTo("N-i-asked");
        JsonNode settings = get("/dunning/settings");
        assertThat(settings.get("ladders")).hasSize(2);
        assertThat(at(settings, "/interest/annualPercent")).isEqualTo("9.5");
        assertThat(get("/dunning/interest?invoice=i-asked").get("items")).isEmpty();
        JsonNode held = get("/accounts/held/dunning?effectiveOn=2026-04-01");
        assertThat(at(held, "/holds/0/kind")).isEqualTo("PROMISE");
        assertThat(at(held, "/ladder")).isEqualTo("usual");
        assertThat(get("/accounts/held/dunning?effectiveOn=2026-04-11").get("holds")).isEmpty();
    }
}
