package dev.countinghouse.bench.reads;

import static dev.countinghouse.bench.lab.OracleException.require;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The query service on a large book. */
final class OwnAnswers implements Contender {

    static final String CONTENDER = "countinghouse";

    private static final String NAME = "answers";
    private static final String BOOK = "/v1/books/" + BigBook.BOOK;

    private final BigBook book;
    private final QueryService service;
    private final List<String> remarks = new ArrayList<>();

    OwnAnswers(Lab lab) throws IOException, SQLException {
        book = new BigBook(lab.scale().entities());
        service = new QueryService(lab, NAME, NAME);
        try (HikariDataSource database = lab.database(NAME, 1)) {
            fill(database, new EventHistory());
            fill(database, new Registers());
            fill(database, new Subledger());
            fill(database, new Journal(new PostingRules(ChartOfAccounts.usual())));
        }
        warmUp(lab.scale().serviceWarmUp());
    }

    /** One question after the other, all but those that take seconds. */
    private void warmUp(Duration length) {
        List<Question> quick =
                List.of(
                        Question.AGING,
                        Question.OVERDUE,
                        Question.BALANCE,
                        Question.OPEN_ITEMS,
                        Question.STATEMENT,
                        Question.STORY);
        var turn = new AtomicInteger();
        Sample sample =
                Pressure.closed(
                        1,
                        length,
                        () -> {
                            int next = turn.getAndIncrement() % quick.size();
                            service.get(quick.get(next).path(book));
                            return 1;
                        });
        require(sample.errors() == 0, "while it warmed up: " + sample.firstError());
    }

    private void fill(HikariDataSource database, Projection projection) throws SQLException {
        var filling = new Filling(database, projection);
        var events = new BigBook(book.items());
        List<EventEnvelope> waiting = new ArrayList<>();
        long count = 0;
        long nanos = 0;
        for (boolean more = true; more; ) {
            List<EventEnvelope> day = events.nextDay();
            more = !day.isEmpty();
            waiting.addAll(day);
            while (waiting.size() >= Filling.BATCH || (!more && !waiting.isEmpty())) {
                List<EventEnvelope> batch =
                        waiting.subList(0, Math.min(Filling.BATCH, waiting.size()));
                long begun = System.nanoTime();
                filling.fold(batch);
                nanos += System.nanoTime() - begun;
                count += batch.size();
                batch.clear();
            }
        }
        long begun = System.nanoTime();
        filling.finish();
        long finishing = System.nanoTime() - begun;
        remarks.add(
                String.format(
                        Locale.ROOT,
                        "%s folded %,d events in batches of %,d: %,.0f a second, and completed"
                                + " %,.0f a second",
                        projection.name(),
                        count,
                        Filling.BATCH,
                        count / (nanos / 1e9),
                        count / ((nanos + finishing) / 1e9)));
    }

    @Override
    public String name() {
        return CONTENDER;
    }

    @Override
    public Sample under(Load load, Duration length) {
        Question question = Question.of(load.task());
        return Pressure.closed(
                load.inFlight(),
                length,
                () -> {
                    service.get(question.path(book));
                    return 1;
                });
    }

    /** What the views say of the same days is the same, and everything ties. */
    @Override
    public void verify() throws Exception {
        for (LocalDate day :
                List.of(BigBook.LAST_DAY, Question.yearsAgo(1), BigBook.FIRST_DAY.plusDays(40))) {
            JsonNode aging = service.read(BOOK + "/aging?effectiveOn=" + day);
            JsonNode rolled =
                    service.read(BOOK + "/reconciliation/roll-forward?from=" + day + "&to=" + day);
            JsonNode control =
                    service.read(BOOK + "/reconciliation/control-account?effectiveOn=" + day);
            require(aging.get("ties").asBoolean(), "the aging of " + day + " does not tie");
            require(rolled.get("ties").asBoolean(), "the roll-forward of " + day + " does not tie");
            require(control.get("ties").asBoolean(), "the ledgers of " + day + " differ");
            JsonNode total = aging.at("/items/0/total");
            JsonNode closing = rolled.at("/currencies/0/closing");
            require(total.equals(closing), total + " is aged, " + closing + " rolled forward");
        }
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
