package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineKind;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankStatementId;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositCancelled;
import dev.countinghouse.contract.deposit.DepositControlSet;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.contract.deposit.DepositKind;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/** Row A11 of the field: deposits, their batches, and whether they tie. */
final class DepositsApiTest {

    private static final QueryServer server = QueryServer.shared();
    private static final BookId BOOK = new BookId("deposited");
    private static final DepositId ONE = new DepositId("one");
    private static final DepositId TWO = new DepositId("two");
    private static final DepositId NONE = new DepositId("none");
    private static final BankAccountId GIRO = new BankAccountId("giro");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static long open;
    private static long last;

    private static DepositOpened opened(DepositId id, LocalDate day, String control) {
        return new DepositOpened(BOOK, id, GIRO, DepositKind.CHECKS, day, usd(control), "ann");
    }

    private static DepositItem item(String amount) {
        return new DepositItem(
                new AccountId("acme"),
                usd(amount),
                PaymentMethod.CHECK,
                "104",
                "091000019",
                "1234567",
                null,
                "for 7");
    }

    private static DepositItemEntered entered(DepositId id, int batch, int number, String amount) {
        return new DepositItemEntered(BOOK, id, batch, number, item(amount), "ann", DAY);
    }

    @BeforeAll
    static void publish() {
        open =
                server.publish(
                        account(BOOK, "acme"),
                        opened(ONE, DAY, "99.00"),
                        new DepositControlSet(
                                BOOK, ONE, usd("100.00"), "counted again", "ann", DAY),
                        new DepositBatchSet(BOOK, ONE, 1, usd("70.00"), 2, "ann", DAY),
                        new DepositBatchSet(BOOK, ONE, 1, usd("60.00"), 2, "ann", DAY),
                        new DepositBatchSet(BOOK, ONE, 2, usd("40.00"), 1, "ann", DAY),
                        entered(ONE, 1, 1, "50.00"),
                        entered(ONE, 1, 2, "11.00"),
                        entered(ONE, 2, 3, "40.00"),
                        opened(TWO, DAY.plusDays(1), "5.00"),
                        new DepositBatchSet(BOOK, TWO, 1, usd("5.00"), 1, "ann", DAY.plusDays(1)),
                        entered(TWO, 1, 1, "5.00"),
                        opened(NONE, DAY.minusDays(1), "1.00"));
        last =
                server.publish(
                        new DepositItemRemoved(
                                BOOK, ONE, 1, 2, item("11.00"), "mistyped", "ann", DAY),
                        entered(ONE, 1, 4, "10.00"),
                        new DepositPosted(
                                BOOK,
                                ONE,
                                GIRO,
                                usd("100.00"),
                                List.of(
                                        new PaymentId("deposit-one-1"),
                                        new PaymentId("deposit-one-3"),
                                        new PaymentId("deposit-one-4")),
                                "bob",
                                DAY),
                        new DepositCancelled(BOOK, NONE, "twice", "ann", DAY.minusDays(1)),
                        paid("deposit-one-1", "50.00"),
                        paid("deposit-one-3", "40.00"),
                        paid("deposit-one-4", "10.00"),
                        new BankLineRecorded(
                                BOOK,
                                new BankLineId("l"),
                                GIRO,
                                new BankStatementId("st"),
                                new BankLine(
                                        BankLineKind.DEPOSIT,
                                        usd("100.00"),
                                        DAY.plusDays(1),
                                        DAY.plusDays(1),
                                        PaymentMethod.CHECK,
                                        null,
                                        "deposit"),
                                null));
    }

    private static JsonNode get(String path) {
        var answer =
                server.get(
                        "/v1/books/deposited" + path,
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return QueryServer.json(answer);
    }

    private static List<String> states(String path) {
        return get(path)
                .get("items")
                .valueStream()
                .map(one -> one.get("deposit").asString() + " " + one.get("state").asString())
                .toList();
    }

    private static PaymentPosted paid(String id, String amount) {
        return new PaymentPosted(
                BOOK,
                new PaymentId(id),
                new AccountId("acme"),
                usd(amount),
                PaymentMethod.CHECK,
                DAY,
                DAY,
                null,
                null,
                List.of());
    }

    /** Row C1: the bank's line is the deposit, and the deposit is its payments. */
    @Test
    void aLineOfTheBankIsProposedTheDepositThatItIs() {
        assertThat(get("/bank-lines/l?effectiveOn=2026-03-31").get("candidates"))
                .extracting(one -> one.get("payments").toString() + one.get("why").asString())
                .containsExactly("[\"deposit-one-1\",\"deposit-one-3\",\"deposit-one-4\"]DEPOSIT");
    }

    @Test
    void aDepositThatTiesHasASlip() {
        var slip =
                server.get(
                        "/v1/books/deposited/deposits/one/slip?format=HTML",
                        QueryRequest.MIN_POSITION,
                        Long.toString(last));
        assertThat(slip.statusCode()).as(slip.body()).isEqualTo(200);
        assertThat(slip.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("Deposit slip one", "To giro on 10 March 2026")
                .contains("1 1 Check 104 091000019 50.00", "3 2 Check 104 091000019 40.00")
                .contains("Total 100.00")
                .doesNotContain("11.00");
        assertThat(
                        server.get(
                                        "/v1/books/deposited/deposits/none/slip",
                                        QueryRequest.MIN_POSITION,
                                        Long.toString(last))
                                .statusCode())
                .as("it was given up")
                .isEqualTo(422);
    }

    @Test
    void listsDepositsNewestFirstAsTheyStoodThen() {
        String on = "effectiveOn=2026-03-31";
        assertThat(states("/deposits?" + on))
                .containsExactly("two BALANCED", "one POSTED", "none CANCELLED");
        assertThat(states("/deposits?knownPosition=" + open + "&" + on))
                .containsExactly("two BALANCED", "one OPEN", "none OPEN");
        assertThat(states("/deposits?state=OPEN&knownPosition=" + open + "&" + on))
                .containsExactly("one OPEN", "none OPEN");
        assertThat(states("/deposits?bank=other&" + on)).isEmpty();
        JsonNode page = get("/deposits?limit=1&" + on);
        assertThat(states("/deposits?limit=1&cursor=" + page.get("next").asString() + "&" + on))
                .containsExactly("one POSTED");
    }

    @Test
    void saysWhatIsMissingInEachBatch() {
        JsonNode then = get("/deposits/one?knownPosition=" + open);
        assertThat(then.at("/control/amount").asString()).isEqualTo("100.00");
        assertThat(then.at("/batched/amount").asString()).isEqualTo("100.00");
        assertThat(then.at("/entered/amount").asString()).isEqualTo("101.00");
        assertThat(then.at("/difference/amount").asString()).isEqualTo("-1.00");
        assertThat(then.get("batches"))
                .extracting(
                        b ->
                                b.get("batch").asInt()
                                        + " "
                                        + b.get("items")
                                        + "/"
                                        + b.get("count")
                                        + " "
                                        + b.at("/difference/amount").asString())
                .containsExactly("1 2/2 -1.00", "2 1/1 0.00");
        assertThat(then.get("contents")).hasSize(3).noneMatch(one -> one.has("payment"));
    }

    @Test
    void namesThePaymentThatEachItemBecame() {
        JsonNode now = get("/deposits/one");
        assertThat(now.get("endedBy").asString()).isEqualTo("bob");
        assertThat(now.get("contents"))
                .extracting(one -> one.get("number") + " " + one.get("payment").asString())
                .containsExactly("1 deposit-one-1", "3 deposit-one-3", "4 deposit-one-4");
        assertThat(server.get("/v1/books/deposited/deposits/gone").statusCode()).isEqualTo(404);
    }
}
