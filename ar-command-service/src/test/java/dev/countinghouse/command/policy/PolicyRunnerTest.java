package dev.countinghouse.command.policy;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.command.Book;
import dev.countinghouse.command.Receivables;
import dev.countinghouse.command.Servers;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.eventstore.BreakingDataSource;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.command.note.AddNote;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.note.NoteAdded;
import dev.countinghouse.contract.note.NoteId;
import dev.countinghouse.contract.note.NoteKind;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.embedded.Eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/** A policy that writes a note about each payment, with what the query service says of it. */
class PolicyRunnerTest {

    private static final String NAME = "noting";
    private static final String SAID = "{\"text\": \"seen\", \"account\": \"acme\"}";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private HikariDataSource database;
    private QueryStandIn query;
    private Book book;
    private EventLog log;

    /**
     * With an id of its own for each note: nothing but the key keeps it from being written twice.
     */
    private record Noting() implements Policy {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<Class<? extends ArEvent>> heeds() {
            return Set.of(PaymentPosted.class);
        }

        @Override
        public List<Task> tasks(ArEvent event) {
            return event instanceof PaymentPosted posted && !posted.amount().equals(usd("1"))
                    ? List.of(new Task(posted.payment(), posted.account(), posted.amount()))
                    : List.of();
        }

        @Override
        public @Nullable Object command(Occasion occasion, Inquiry inquiry)
                throws InterruptedException {
            var said =
                    inquiry.get(
                            "/v1/books/main/payments/" + occasion.task().about(),
                            occasion.position());
            if (said.isEmpty()) return null;
            return new AddNote(
                    occasion.book(),
                    new NoteId(UUID.randomUUID().toString()),
                    new AccountId(said.get("account").asString()),
                    null,
                    NoteKind.GENERAL,
                    occasion.task().about() + " " + said.get("text").asString(),
                    march(20));
        }
    }

    @BeforeEach
    void open() {
        database = open(Servers.database());
        query = open(new QueryStandIn());
        query.answers(200, SAID);
        book = open(new Book(open(new PostgresEventStorageEngine(database))));
        log = new EventLog(database);
        book.accept(
                new OpenAccount(
                        BOOK,
                        ACME,
                        "Acme Ltd",
                        AccountKind.CUSTOMER,
                        usd("1").currency(),
                        CreditTerms.net(30),
                        march(1)));
    }

    private <C extends AutoCloseable> C open(C one) {
        opened.push(one);
        return one;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) one.close();
    }

    /** A service of its own on the database. */
    private PolicyRunner instance(DataSource its) {
        var engine = open(new PostgresEventStorageEngine(database));
        AxonConfiguration side =
                Receivables.on(engine, engine.keptReceipts(), new SimpleMeterRegistry()).start();
        opened.push(side::shutdown);
        var state = new PolicyState(NAME);
        var inquiry = open(new Inquiry(query.url(), () -> "token"));
        var sender = new TaskSender(inquiry, new Commands(side), log, Map.of(NAME, state));
        var lanes = open(new Lanes(sender));
        var runner =
                open(
                        new PolicyRunner(
                                new Noting(), engine.log(), its, any -> march(20), lanes, state));
        runner.start();
        return runner;
    }

    private void pay(String payment, String amount) {
        book.accept(
                new PostPayment(
                        BOOK,
                        new PaymentId(payment),
                        ACME,
                        usd(amount),
                        PaymentMethod.ACH,
                        march(10),
                        march(10),
                        null,
                        null,
                        List.of()));
    }

    private long position() {
        return new PolicyLag(database).of(NAME).position();
    }

    private void awaitFollowed() {
        Eventually.until("all is followed", () -> new PolicyLag(database).of(NAME).events() == 0);
    }

    private List<String> notes() {
        return book.events(NoteAdded.class).stream().map(NoteAdded::text).toList();
    }

    @Test
    void answersEachEventOnceInTheirOrder() {
        pay("p1", "10");
        pay("p2", "20");
        instance(database);
        awaitFollowed();
        pay("p3", "30");
        awaitFollowed();
        assertThat(notes()).containsExactly("p1 seen", "p2 seen", "p3 seen");
    }

    @Test
    void asksForAnAnswerThatKnowsTheEvent() {
        pay("p1", "10");
        long position = log.head();
        instance(database);
        awaitFollowed();
        assertThat(query.positions()).containsExactly(position);
    }

    @Test
    void doesNothingAboutWhatSetsItNoTask() {
        pay("p1", "1");
        query.answers(200, "{}");
        pay("p2", "20");
        instance(database);
        awaitFollowed();
        assertThat(notes()).isEmpty();
        assertThat(query.positions()).hasSize(1);
    }

    @Test
    void saysWhoDidIt() {
        pay("p1", "10");
        instance(database);
        awaitFollowed();
        assertThat(book.messages().getLast().metadata()).containsEntry("actor", "policy:noting");
    }

    @Test
    void waitsForAQueryServiceThatIsAway() {
        query.answers(503, "");
        pay("p1", "10");
        PolicyRunner runner = instance(database);
        Eventually.until("it waits", () -> runner.state().status() == PolicyStatus.WAITING);
        assertThat(runner.state().problem()).contains("503");
        assertThat(notes()).isEmpty();
        query.answers(200, SAID);
        awaitFollowed();
        assertThat(notes()).containsExactly("p1 seen");
        Eventually.until("it is active", () -> runner.state().status() == PolicyStatus.ACTIVE);
        assertThat(runner.state().problem()).isEmpty();
    }

    @Test
    void leavesToSomebodyWhatIsRefusedHoweverOftenItLooksAndGoesOn() {
        query.answers(200, "{\"text\": \"seen\", \"account\": \"nobody\"}");
        pay("p1", "10");
        PolicyRunner runner = instance(database);
        awaitFollowed();
        assertThat(book.events(ActionRefused.class))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.policy()).isEqualTo(NAME);
                            assertThat(refused.account()).isEqualTo(ACME);
                            assertThat(refused.about()).isEqualTo("p1");
                            assertThat(refused.amount()).isEqualTo(usd("10"));
                            assertThat(refused.problem()).isEqualTo("account-unknown");
                            assertThat(refused.detail()).contains("nobody");
                        });
        assertThat(query.positions()).hasSize(3);
        query.answers(200, SAID);
        pay("p2", "20");
        awaitFollowed();
        assertThat(notes()).containsExactly("p2 seen");
        assertThat(runner.state().refused()).isOne();
        assertThat(runner.state().acted()).isOne();
    }

    @Test
    void leavesToSomebodyWhatTheQueryServiceRefuses() {
        query.answers(404, "{\"type\": \"/problems/not-found\", \"detail\": \"no payment p1\"}");
        pay("p1", "10");
        instance(database);
        awaitFollowed();
        assertThat(book.events(ActionRefused.class))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.problem()).isEqualTo("not-found");
                            assertThat(refused.detail()).isEqualTo("no payment p1");
                        });
    }

    @Test
    void setBackItDoesNothingTwice() {
        pay("p1", "10");
        query.answers(200, "{\"text\": \"seen\", \"account\": \"nobody\"}");
        instance(database);
        awaitFollowed();
        query.answers(200, SAID);
        pay("p2", "20");
        awaitFollowed();
        List<ArEvent> before = book.events();
        int asked = query.positions().size();
        Servers.execute(database, "update policy set position = 0");
        Eventually.until("it asked again", () -> query.positions().size() > asked + 1);
        awaitFollowed();
        assertThat(book.events()).isEqualTo(before);
    }

    @Test
    void anErrorOfTheMachineIsSurvived() {
        pay("p1", "10");
        var broken = new BreakingDataSource(database);
        broken.breakNext();
        instance(broken);
        awaitFollowed();
        assertThat(notes()).containsExactly("p1 seen");
    }

    @Test
    void oneInstanceActsAndAnotherGoesOnWhenItEnds() {
        PolicyRunner first = instance(database);
        Eventually.until("it acts", () -> first.state().status() == PolicyStatus.ACTIVE);
        PolicyRunner second = instance(database);
        Eventually.until("it stands by", () -> second.state().status() == PolicyStatus.STANDBY);
        pay("p1", "10");
        awaitFollowed();
        assertThat(second.state().acted()).isZero();
        first.close();
        pay("p2", "20");
        awaitFollowed();
        assertThat(second.state().acted()).isOne();
        assertThat(notes()).containsExactly("p1 seen", "p2 seen");
    }

    /** Its session is killed between what it does and its saying so, again and again. */
    @Test
    void whoLosesTheRightInTheMiddleDoesNothingTwice() {
        PolicyRunner first = instance(database);
        instance(database);
        for (int i = 0; i < 6; i++) {
            pay("p" + i, "10");
            Servers.execute(
                    database,
                    """
                    select pg_terminate_backend(l.pid) from pg_locks l
                    where l.locktype = 'advisory' and l.classid = %d and l.granted
                      and l.database = (select oid from pg_database
                                        where datname = current_database())
                    """
                            .formatted(0x504c4359));
        }
        awaitFollowed();
        assertThat(notes()).hasSize(6).doesNotHaveDuplicates();
        assertThat(position()).isEqualTo(log.head());
        assertThat(first.state().refused()).isZero();
    }
}
