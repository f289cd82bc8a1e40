package dev.countinghouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Receivables;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.audit.AuditLog;
import dev.countinghouse.command.audit.Verification;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.book.OpenBook;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.CatalogCodec;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.limits.StoreLimits;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.EventTags;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.embedded.EmbeddedPostgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Moves a book by the statements that stand in {@code deploy/SCALING.md}, word for word. */
class MoveBookTest {

    private static final BookId MOVES = new BookId("acme");
    private static final BookId STAYS = new BookId("bolt");
    private static final List<String> COPIES = List.of("event", "tag", "receipt");

    private static EmbeddedPostgres postgres;

    /** A store and the commands that are decided on it. */
    private static final class Store implements AutoCloseable {
        private final HikariDataSource database;
        private final PostgresEventStorageEngine engine;
        private final AxonConfiguration axon;
        private final Commands commands;

        Store(String name) {
            database = database(name);
            var meters = new SimpleMeterRegistry();
            engine =
                    new PostgresEventStorageEngine(
                            database, new CatalogCodec(), StoreLimits.DEFAULT, meters);
            axon = Receivables.on(engine, engine.keptReceipts(), meters).start();
            commands = new Commands(axon);
        }

        /** Opens an account, for a request with a key. */
        Receipt open(BookId book, String account, String key) {
            var command =
                    new OpenAccount(
                            book,
                            new AccountId(account),
                            "Customer",
                            AccountKind.CUSTOMER,
                            Currency.getInstance("USD"),
                            CreditTerms.net(30),
                            LocalDate.of(2026, 1, 2));
            Map<String, String> metadata =
                    Map.of(
                            "book",
                            book.value(),
                            EventMetadata.ACTOR,
                            "test",
                            EventMetadata.IDEMPOTENCY_KEY,
                            key,
                            EventMetadata.REQUEST_DIGEST,
                            account,
                            EventMetadata.RECEIPT,
                            account);
            return commands.send(command, metadata).join();
        }

        void openBook(BookId book) {
            var command =
                    new OpenBook(
                            book,
                            "Test Ltd",
                            ZoneOffset.UTC,
                            Currency.getInstance("USD"),
                            1,
                            LocalDate.of(2026, 1, 2),
                            LeftOpen.NOTHING);
            commands.send(command, Map.of(EventMetadata.ACTOR, "test")).join();
        }

        Verification verification(BookId book) {
            return new AuditLog(engine.log()).verification(book, 1, Long.MAX_VALUE);
        }

        @Override
        public void close() {
            axon.shutdown();
            engine.close();
            database.close();
        }
    }

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static HikariDataSource database(String name) {
        postgres.createDatabase(name);
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url(name));
        config.setMaximumPoolSize(8);
        var database = new HikariDataSource(config);
        PostgresEventStorageEngine.migrate(database);
        return database;
    }

    @Test
    void movesABookWholeWhileOthersGoOn() throws Exception {
        try (var source = new Store("source");
                var target = database("target")) {
            source.openBook(STAYS);
            source.openBook(MOVES);
            source.open(STAYS, "first", "key-0");
            Receipt before = source.open(MOVES, "before", "key-1");
            source.open(MOVES, "before", "key-2"); // true already: a receipt and no event
            run(target, "stage");
            copy(source.database, target, 0);
            source.open(STAYS, "second", "key-3");
            source.open(MOVES, "meanwhile", "key-4");

            run(source.database, "freeze");
            assertThatThrownBy(() -> source.open(MOVES, "late", "key-5"))
                    .isInstanceOf(CompletionException.class)
                    .hasStackTraceContaining("frozen_acme");
            source.open(STAYS, "third", "key-6");
            copy(source.database, target, 2);
            Verification left = source.verification(MOVES);

            try (var moved = new Store("target")) {
                Verification arrived = moved.verification(MOVES);
                assertThat(arrived.fits()).as("%s", arrived.misfit()).isTrue();
                assertThat(arrived.anchored()).isTrue();
                assertThat(arrived.count()).isEqualTo(3).isEqualTo(left.count());
                assertThat(arrived.head()).isEqualTo(left.head());
                assertThat(moved.engine.log().after(0, 10))
                        .extracting(StoredEvent::position)
                        .containsExactly(1L, 2L, 3L);

                Receipt again = moved.open(MOVES, "before", "key-1");
                assertThat(again.repeated()).isTrue();
                assertThat(again.id()).isEqualTo(before.id());
                assertThat(moved.open(MOVES, "before", "key-2").repeated()).isTrue();
                assertThat(
                                moved.engine
                                        .keptReceipts()
                                        .find("acme", EventTags.request("test", "key-2")))
                        .isNotNull();
                assertThat(moved.open(MOVES, "late", "key-5").position()).isEqualTo(4);
                assertThat(moved.verification(MOVES).fits()).isTrue();
            }
            assertThat(source.verification(STAYS).count()).isEqualTo(4);
        }
    }

    @Test
    void refusesAStoreWhoseTimesWouldNotFollowItsPositions() throws Exception {
        try (var source = new Store("early");
                var target = new Store("late")) {
            source.openBook(MOVES);
            source.open(MOVES, "before", "key-1");
            target.openBook(STAYS);
            target.open(STAYS, "after", "key-1");
            run(target.database, "stage");
            assertThatThrownBy(() -> copy(source.database, target.database, 0))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("later events");
            assertThat(target.engine.log().head()).isEqualTo(2);
        }
    }

    /** What came after a book position, and all receipts. */
    private static void copy(HikariDataSource source, HikariDataSource target, long after)
            throws SQLException, IOException {
        for (String what : COPIES) {
            var bytes = new ByteArrayOutputStream();
            try (Connection from = source.getConnection();
                    Connection to = target.getConnection()) {
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                sql("copy " + what)
                                        .replace("book_position > 0", "book_position > " + after),
                                bytes);
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy moving_" + what + " from stdin",
                                new ByteArrayInputStream(bytes.toByteArray()));
            }
        }
        run(target, "take in");
    }

    private static void run(HikariDataSource database, String name)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql(name));
        }
    }

    /** A statement of the document. */
    private static String sql(String name) throws IOException {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        String document = Files.readString(root.resolve("deploy/SCALING.md"));
        String begin = "<!-- sql: %s -->\n```sql\n".formatted(name);
        int from = document.indexOf(begin);
        assertThat(from).as("%s stands in the document", name).isNotNegative();
        from += begin.length();
        return document.substring(from, document.indexOf("```", from));
    }
}
