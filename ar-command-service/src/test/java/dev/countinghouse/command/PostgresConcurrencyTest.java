package dev.countinghouse.command;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.ANN;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.MARCH;
import static dev.countinghouse.command.Given.april;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.adjustment.AllocateCredit;
import dev.countinghouse.command.adjustment.MakeAdjustment;
import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.chargeback.ChargingBack;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.CatalogCodec;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.payment.AllocatePayment;
import dev.countinghouse.command.period.ClosePeriod;
import dev.countinghouse.command.refund.Refunding;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@Timeout(120)
class PostgresConcurrencyTest extends ConcurrencyContract {

    private final List<AutoCloseable> opened = new ArrayList<>();

    @Override
    Book book() {
        return book(database());
    }

    private HikariDataSource database() {
        HikariDataSource database = Servers.database();
        opened.add(database);
        return database;
    }

    /** One instance of the service. */
    private Book book(HikariDataSource database) {
        var engine = new PostgresEventStorageEngine(database);
        opened.addFirst(engine);
        return new Book(engine);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) one.close();
    }

    @Test
    void aSeriesStaysGaplessOverSeveralInstances() {
        HikariDataSource database = database();
        try (Book one = book(database);
                Book two = book(database)) {
            one.accept(open());
            List<CompletableFuture<Receipt>> answers =
                    Book.race(
                            40,
                            i ->
                                    persistently(
                                            i % 2 == 0 ? one : two,
                                            issue("inv-" + i, null, "10"),
                                            50));

            assertThat(refusals(answers)).containsOnlyNulls();
            assertThat(one.events(InvoiceIssued.class).stream().map(InvoiceIssued::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40)
                                    .mapToObj(n -> InvoiceNumber.inSeries("INV-", n))
                                    .toList());
        }
    }

    /** Rows A17 and A18: two people at two instances, payments, credits and refunds at once. */
    @Test
    void twoInstancesNeverApplyACentTwice() {
        HikariDataSource database = database();
        try (Book one = book(database);
                Book two = book(database)) {
            one.accept(open());
            for (int i = 0; i < 4; i++) one.accept(issue("inv-" + i, "N-" + i, "30"));
            one.accept(post("pay", null, "45"));
            one.accept(credit());
            List<Object> rivals = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rivals.add(allocate(i % 4, "10"));
                rivals.add(applyCredit(i % 4, "10"));
                rivals.add(
                        Refunding.request(
                                new RefundId("ref-" + i),
                                i % 2 == 0 ? new PaymentId("pay") : null,
                                i % 2 == 0 ? null : new AdjustmentId("memo"),
                                usd("10"),
                                march(12)));
                rivals.add(
                        ChargingBack.take(
                                new ChargebackId("cb-" + i),
                                new PaymentId("pay"),
                                usd("5"),
                                march(12)));
            }
            List<@Nullable Reason> refusals =
                    refusals(
                            Book.race(
                                    rivals.size(),
                                    i -> persistently(i % 2 == 0 ? one : two, rivals.get(i), 100)));

            assertThat(refusals).contains((Reason) null, SharedReason.EXCEEDS_CREDIT);
            Map<EntityId, Long> left = new HashMap<>();
            for (ArEvent event : one.events()) {
                for (Movement moved : MoneyEvent.movementsOf(event)) {
                    left.merge(moved.item(), moved.amount().minor(), Long::sum);
                }
                if (event instanceof RefundRequested asked) {
                    left.merge(asked.credit().item(), asked.amount().minor(), Long::sum);
                }
            }
            left.forEach(
                    (item, minor) -> {
                        if (item instanceof InvoiceId) assertThat(minor).isNotNegative();
                        else assertThat(minor).as(item.tag()).isNotPositive();
                    });
        }
    }

    private static MakeAdjustment credit() {
        return new MakeAdjustment(
                BOOK,
                new AdjustmentId("memo"),
                ACME,
                null,
                AdjustmentKind.CREDIT_MEMO,
                usd("-40"),
                false,
                "agreed",
                march(3),
                ANN);
    }

    private static AllocatePayment allocate(int invoice, String amount) {
        return new AllocatePayment(
                BOOK, new PaymentId("pay"), march(11), List.of(to("inv-" + invoice, amount)));
    }

    private static AllocateCredit applyCredit(int invoice, String amount) {
        return new AllocateCredit(
                BOOK, new AdjustmentId("memo"), march(11), List.of(to("inv-" + invoice, amount)));
    }

    @Test
    void aNewInstanceFindsTheEndOfASeries() {
        HikariDataSource database = database();
        try (Book one = book(database)) {
            one.accept(open());
            for (int i = 1; i <= 21; i++) one.accept(issue("inv-" + i, null, "10"));
        }
        try (Book two = book(database)) {
            two.accept(issue("next", null, "10"));
            assertThat(two.events(InvoiceIssued.class).getLast().number())
                    .isEqualTo(InvoiceNumber.inSeries("INV-", 22));
        }
    }

    @Test
    void onePaymentMaySettleAThousandInvoices() {
        try (Book book = book()) {
            book.accept(open());
            List<IssueInvoice> issues =
                    IntStream.range(0, 1_000)
                            .mapToObj(i -> issue("inv-" + i, "N-" + i, "10"))
                            .toList();
            assertThat(refusals(book.race(issues))).containsOnlyNulls();
            Application[] all =
                    IntStream.range(0, 1_000)
                            .mapToObj(i -> to("inv-" + i, "10"))
                            .toArray(Application[]::new);

            book.accept(post("pay", null, "10000", all));

            assertThat(book.refusal(post("again", null, "10000", all)))
                    .isEqualTo(SharedReason.EXCEEDS_INVOICE);
        }
    }

    /** What an instance remembers may lag behind what another one has recorded. */
    @Test
    void aNoIsNeverDecidedFromMemory() {
        HikariDataSource database = database();
        try (Book one = book(database);
                Book two = book(database)) {
            one.accept(open());
            assertThat(one.refusal(post("pay", null, "10", to("inv", "10"))))
                    .isEqualTo(SharedReason.INVOICE_UNKNOWN);
            two.accept(issue("inv", "N-1", "10"));
            one.accept(post("pay", null, "10", to("inv", "10")));

            assertThat(two.refusal(post("more", null, "10", to("inv", "10"))))
                    .isEqualTo(SharedReason.EXCEEDS_INVOICE);
        }
    }

    @Test
    void aHotInvoiceTakesWhatItHasOpenWhicheverInstanceIsAsked() {
        HikariDataSource database = database();
        try (Book one = book(database);
                Book two = book(database)) {
            one.accept(open());
            one.accept(issue("inv", "N-1", "100"));
            List<CompletableFuture<Receipt>> answers =
                    Book.race(
                            150,
                            i ->
                                    persistently(
                                            i % 3 == 0 ? two : one,
                                            post("pay-" + i, null, "1", to("inv", "1")),
                                            50));

            assertThat(refusals(answers).stream().filter(SharedReason.EXCEEDS_INVOICE::equals))
                    .hasSize(50);
            assertThat(one.events(PaymentPosted.class)).hasSize(100);
        }
    }

    /** Another instance closes the month of an invoice that has its number, but is not recorded. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNumberGivenToAnInvoiceThatComesToNothingIsGivenAgain(boolean fresh) throws Exception {
        HikariDataSource database = database();
        var meters = new SimpleMeterRegistry();
        var engine =
                new PostgresEventStorageEngine(
                        database, new CatalogCodec(), StoreLimits.DEFAULT, meters);
        opened.addFirst(engine);
        try (Book one = new Book(engine);
                Book two = book(database)) {
            one.accept(open());
            one.accept(issue("first", null, "10"));
            CompletableFuture<Receipt> closed;
            CompletableFuture<Receipt> refused;
            CompletableFuture<Receipt> next;
            try (Connection lock = database.getConnection();
                    Statement sql = lock.createStatement()) {
                lock.setAutoCommit(false);
                sql.execute(
                        "select pg_advisory_xact_lock(1162167621, 'event'::regclass::oid::int)");
                closed = two.send(new ClosePeriod(BOOK, MARCH));
                awaitWaiting(sql, 1);
                refused = one.send(issue("refused", null, "10"));
                awaitWaiting(sql, 2);
                IssueInvoice inApril = inApril(issue("next", null, "10"));
                next = fresh ? one.sendFresh(inApril) : one.send(inApril);
                Eventually.until(
                        "the next invoice is queued",
                        () -> meters.get("countinghouse.store.queue").gauge().value() == 1);
                lock.rollback();
            }
            assertThat(Book.refusal(closed)).isNull();
            assertThat(Book.refusal(refused)).isEqualTo(SharedReason.PERIOD_CLOSED);
            assertThat(Book.refusal(next)).isNull();
            assertThat(one.events(InvoiceIssued.class).stream().map(InvoiceIssued::number))
                    .containsExactly(
                            InvoiceNumber.inSeries("INV-", 1), InvoiceNumber.inSeries("INV-", 2));
        }
    }

    private static void awaitWaiting(Statement sql, int appends) {
        Eventually.until(
                appends + " appends wait",
                () -> {
                    try (ResultSet row =
                            sql.executeQuery(
                                    "select count(*) from pg_locks join pg_database d"
                                            + " on d.oid = database where not granted"
                                            + " and locktype = 'advisory'"
                                            + " and datname = current_database()")) {
                        row.next();
                        return row.getInt(1) == appends;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static IssueInvoice inApril(IssueInvoice march) {
        return new IssueInvoice(
                march.book(),
                march.invoice(),
                march.number(),
                march.series(),
                march.account(),
                march.currency(),
                april(2),
                march.lines(),
                TaxChoice.AS_THE_BOOK,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
