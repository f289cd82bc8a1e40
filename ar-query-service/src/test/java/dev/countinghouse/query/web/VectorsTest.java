package dev.countinghouse.query.web;

import static dev.countinghouse.query.subledger.Sample.account;
import static dev.countinghouse.query.subledger.Sample.allocation;
import static dev.countinghouse.query.subledger.Sample.usd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.query.subledger.Sample;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What others found to be the right figures: inputs and outputs of another system's tests. Those
 * about exchange rates and dunning are not here.
 */
final class VectorsTest {

    private static final Path FILE =
            Path.of(System.getProperty("countinghouse.root", ".."))
                    .toAbsolutePath()
                    .normalize()
                    .resolveSibling("shared/data/vectors/frappe+erpnext/ar_vectors.json");

    private static final LocalDate T = LocalDate.of(2026, 3, 1);
    private static final AccountId ACME = new AccountId("acme");
    private static final QueryServer server = QueryServer.shared();

    private static JsonNode vectors;

    @BeforeAll
    static void read() throws Exception {
        assumeTrue(Files.exists(FILE), "without " + FILE.getFileName());
        vectors = JsonMapper.shared().readTree(Files.readString(FILE)).get("vectors");
    }

    private static JsonNode vector(String id) {
        for (JsonNode one : vectors) {
            if (one.get("id").asString().equals(id)) return one;
        }
        throw new AssertionError("no vector " + id);
    }

    /** A book of its own, with one account. */
    private static final class Books {
        private final JsonNode vector;
        private final BookId book;
        private long last;
        private int documents;

        Books(String id) {
            vector = vector(id);
            book = new BookId("vector-" + id.toLowerCase(Locale.ROOT));
            last = server.publish(account(book, "acme"));
        }

        Books record(ArEvent... events) {
            last = server.publish(events);
            return this;
        }

        Books invoice(String id, String total) {
            return invoice(id, new Installment(T.plusDays(30), usd(total)));
        }

        private Books invoice(String id, Installment... parts) {
            return record(Sample.invoice(book, "acme", id, T.toString(), parts));
        }

        /** In the vector's own terms. */
        Books invoiceInTerms() {
            List<Installment> parts = new ArrayList<>();
            for (JsonNode term : vector.at("/input/terms")) {
                parts.add(
                        new Installment(
                                T.plusDays(term.get("due").asInt()),
                                usd(term.get("amount").asString())));
            }
            return invoice("i", parts.toArray(Installment[]::new));
        }

        Books paid(LocalDate on, String amount, Allocation... parts) {
            return record(
                    new PaymentPosted(
                            book,
                            new PaymentId("pay-" + ++documents),
                            ACME,
                            usd(amount),
                            PaymentMethod.WIRE,
                            on,
                            on,
                            null,
                            null,
                            List.of(parts)));
        }

        Books credited(@Nullable String invoice, String amount) {
            return record(
                    new AdjustmentMade(
                            book,
                            new AdjustmentId("cr-" + ++documents),
                            ACME,
                            invoice == null ? null : new InvoiceId(invoice),
                            AdjustmentKind.CREDIT_MEMO,
                            usd("-" + amount),
                            usd(invoice == null ? "-" + amount : "0"),
                            "returned",
                            T,
                            DoneBy.alone("ann", T)));
        }

        List<BigDecimal> open() {
            return open(T);
        }

        /** What is open on a day, the first due first, credits among them. */
        List<BigDecimal> open(LocalDate on) {
            var answer =
                    server.get(
                            "/v1/books/" + book + "/accounts/acme/open-items?effectiveOn=" + on,
                            QueryRequest.MIN_POSITION,
                            Long.toString(last));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            List<BigDecimal> open = new ArrayList<>();
            for (JsonNode item : QueryServer.json(answer).get("items")) {
                open.add(new BigDecimal(item.at("/open/amount").asString()));
            }
            return open;
        }

        /** The outstanding amounts that the vector tells at a place. */
        List<BigDecimal> outstanding(String place) {
            List<BigDecimal> all = new ArrayList<>();
            JsonNode told = vector.at(place);
            assertThat(told.isMissingNode()).as(place).isFalse();
            for (JsonNode row : told.isArray() ? told : List.of(told)) {
                all.add(row.get("outstanding").decimalValue());
            }
            return all;
        }

        void shows(LocalDate on, List<BigDecimal> wanted) {
            assertThat(open(on))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }

        void shows(String place) {
            shows(T, outstanding(place));
        }
    }

    private static Allocation part(int number, String invoice, String amount) {
        return allocation(number, invoice, amount);
    }

    /** AR-02: the oldest installment first; a credit of its own keeps its own balance. */
    @Test
    void aPaymentGoesToTheFirstInstallments() {
        Books books = new Books("AR-02").invoiceInTerms().paid(T, "40", part(1, "i", "40"));
        books.shows("/expected_after_payment");
        List<BigDecimal> after = new ArrayList<>(books.outstanding("/expected_after_payment"));
        after.addAll(books.outstanding("/expected_credit_note_row"));
        books.credited(null, "100").shows(T, after);
    }

    /** AR-03 and AR-04. */
    @Test
    void aCreditOnAnInvoiceGoesToItsFirstInstallments() {
        Books all = new Books("AR-03");
        all.invoice(
                "i",
                new Installment(T.plusDays(30), usd("30")),
                new Installment(T.plusDays(60), usd("50")),
                new Installment(T.plusDays(90), usd("20")));
        all.credited("i", "100").shows("/expected_rows");

        Books some = new Books("AR-04").invoiceInTerms().paid(T, "40", part(1, "i", "40"));
        some.shows("/expected_after_payment");
        some.credited("i", "100").shows("/expected_after_credit_note");
    }

    /** AR-06, AR-07 and AR-11. */
    @Test
    void creditsThatAreOnNothingStandByThemselves() {
        new Books("AR-06")
                .invoice("i", "100")
                .paid(T, "40", part(1, "i", "40"))
                .credited(null, "100")
                .shows("/expected_rows");
        new Books("AR-07").paid(T, "1000").shows("/expected");
        new Books("AR-11").credited(null, "100").shows("/expected");
    }

    /** AR-09: the credit of a paid invoice goes to another one. */
    @Test
    void aCreditIsMovedToASecondInvoice() {
        Books books =
                new Books("AR-09")
                        .invoice("one", "100")
                        .paid(T, "100", part(1, "one", "100"))
                        .credited(null, "100")
                        .invoice("two", "100");
        books.record(
                        new CreditAllocated(
                                books.book,
                                new AdjustmentId("cr-2"),
                                ACME,
                                T,
                                List.of(part(1, "two", "100"))))
                .shows("/expected_rows");
    }

    /** AR-10 and AR-18: to the last cent, and not a cent before. */
    @Test
    void whatIsNotPaidIsOpen() {
        Books books = new Books("AR-10").invoice("i", "100").paid(T, "40", part(1, "i", "40"));
        books.shows("/expected/0");
        assertThat(books.paid(T, "60", part(1, "i", "60")).open()).isEmpty();
        new Books("AR-18")
                .invoice("i", "100")
                .paid(T, "99.99", part(1, "i", "99.99"))
                .shows("/expected");
    }

    /** AR-12 and AR-19. */
    @Test
    void eachInvoiceIsARowAndTheAccountTheirSum() {
        Books books = new Books("AR-12").invoice("one", "100").invoice("two", "85");
        books.shows("/expected/rows");
        var balance = server.get("/v1/books/vector-ar-12/accounts/acme?effectiveOn=" + T);
        assertThat(new BigDecimal(QueryServer.json(balance).at("/balance/amount").asString()))
                .isEqualByComparingTo(books.outstanding("/expected/party_total").getFirst());
        new Books("AR-19").invoice("i", "200").credited("i", "100").shows("/expected");
    }

    /** AR-13b and AR-13c: a payment of tomorrow changes nothing today. */
    @Test
    void aPaymentOfTomorrowIsTomorrows() {
        LocalDate tomorrow = T.plusDays(1);
        Books full = new Books("AR-13b").invoice("i", "100");
        full.paid(tomorrow, "100", part(1, "i", "100")).shows("/expected");
        assertThat(full.open(tomorrow)).isEmpty();

        Books over = new Books("AR-13c").invoice("i", "100");
        over.paid(tomorrow, "110", part(1, "i", "100"));
        over.shows(T, over.outstanding("/expected").subList(0, 1));
        over.shows(tomorrow, over.outstanding("/expected").subList(1, 2));
    }

    /** REC-01: several payments, applied in their order, and what is left of the last. */
    @Test
    void whatIsAppliedIsTakenInOrder() {
        Books books = new Books("REC-01").invoice("i", "5000");
        JsonNode steps = books.vector.get("steps");
        books.paid(T, "100", part(1, "i", "100"));
        books.shows(T, List.of(steps.at("/0/receivable_after").decimalValue()));
        books.paid(T, "100", part(1, "i", "100"))
                .paid(T, "100", part(1, "i", "100"))
                .paid(T, "100", part(1, "i", "30"));
        books.shows(
                T,
                List.of(
                        steps.at("/1/receivable_after").decimalValue(),
                        steps.at("/1/lines_after/3/unallocated").decimalValue().negate()));
    }
}
