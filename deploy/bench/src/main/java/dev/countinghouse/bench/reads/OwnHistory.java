package dev.countinghouse.bench.reads;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.append.Appending;
import dev.countinghouse.bench.append.Walk;
import dev.countinghouse.bench.http.Site;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.eventstore.catalog.CatalogCodec;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Both services on a log with a history, which is read again, folded again and asked about. */
public final class OwnHistory implements Contender {

    public static final String STORED = "replay as stored";
    public static final List<String> PROJECTIONS =
            List.of("history", "registers", "subledger", "journal");

    public static final String AGING = "aging of the book today";
    public static final String AGING_KNOWN = "aging of a day a year ago as known then";
    public static final String AGING_PAST = "aging of a day a year ago";
    public static final String OVERDUE = "the most urgent page of what is overdue";
    public static final String BALANCE = "an account's balance";

    public static final List<String> QUESTIONS =
            List.of(AGING, AGING_PAST, AGING_KNOWN, OVERDUE, BALANCE);

    private static final String BOOK = "/v1/books/" + BigBook.BOOK;
    private static final int CONNECTIONS = 4;

    /** A large day comes in several appends. */
    private static final int AT_ONCE = 5_000;

    private static final int YEAR_AGO = BigBook.DAYS - 365;
    private static final Duration LOOK = Duration.ofMillis(10);

    private final BigBook book;
    private final Site site;
    private final Map<String, String> questions;
    private final long events;
    private long yearAgo;

    /**
     * @param openItems in its book
     */
    public OwnHistory(Lab lab, String name, int openItems) throws IOException {
        book = new BigBook(openItems);
        events = fill(lab, name + "_command");
        site = new Site(lab, name);
        String today = "?effectiveOn=" + BigBook.LAST_DAY;
        String then = "?effectiveOn=" + BigBook.FIRST_DAY.plusDays(YEAR_AGO);
        questions =
                Map.of(
                        AGING,
                        "/aging" + today,
                        AGING_PAST,
                        "/aging" + then,
                        AGING_KNOWN,
                        "/aging" + then + "&knownPosition=" + yearAgo,
                        OVERDUE,
                        "/overdue" + today,
                        BALANCE,
                        "/accounts/{account}" + today);
        for (String view : List.of("/aging", "/trial-balance", "/accounts?limit=1")) {
            site.shown(BOOK + view, events);
        }
    }

    /** The position of the last event. */
    private long fill(Lab lab, String name) {
        try (var database = lab.database(name, CONNECTIONS)) {
            var engine = Appending.engine(database, new CatalogCodec());
            long position = 0;
            for (int day = 0; day < BigBook.DAYS; day++) {
                List<TaggedEventMessage<?>> some = new ArrayList<>();
                book.day(day).forEach(event -> some.add(Appending.tagged(event)));
                for (int from = 0; from < some.size(); from += AT_ONCE) {
                    position =
                            Appending.append(
                                    engine,
                                    AppendCondition.none(),
                                    some.subList(from, Math.min(from + AT_ONCE, some.size())));
                }
                if (day <= YEAR_AGO) yearAgo = position;
            }
            engine.close();
            return position;
        }
    }

    @Override
    public Sample under(Load load, Duration length) {
        String task = load.task();
        if (task.equals(STORED)) {
            return Pressure.closed(
                    1, length, () -> Math.toIntExact(Walk.read(site.log(), event -> {})));
        }
        if (PROJECTIONS.contains(task)) return Pressure.closed(1, length, () -> rebuild(task));
        return Pressure.closed(load.inFlight(), length, () -> ask(task));
    }

    private int rebuild(String projection) throws IOException, InterruptedException {
        site.begin("/v1/projections/" + projection + "/rebuild");
        while (true) {
            JsonNode rebuild = rebuildOf(projection);
            String state = rebuild.path("state").asString();
            if (state.equals("SWAPPED")) return Math.toIntExact(events);
            require(state.equals("FOLDING"), projection + " is not rebuilt: " + rebuild);
            Thread.sleep(LOOK);
        }
    }

    private JsonNode rebuildOf(String projection) throws IOException {
        for (JsonNode one : site.read("/v1/projections").get("items")) {
            if (one.path("name").asString().equals(projection)) return one.path("rebuild");
        }
        throw new IllegalStateException("there is no projection " + projection);
    }

    private int ask(String question) throws IOException {
        int any = ThreadLocalRandom.current().nextInt(book.accounts());
        String path = String.valueOf(questions.get(question));
        site.shown(BOOK + path.replace("{account}", BigBook.account(any).value()), 0);
        return 1;
    }

    /** The log is whole; what the views say of the same days is the same, and everything ties. */
    @Override
    public void verify() throws IOException {
        require(Walk.over(site.log(), event -> {}) == events, "not the events that were appended");
        for (int day : List.of(BigBook.DAYS - 1, YEAR_AGO, 40)) {
            LocalDate on = BigBook.FIRST_DAY.plusDays(day);
            JsonNode aging = site.read(BOOK + "/aging?effectiveOn=" + on);
            String reconciled = BOOK + "/reconciliation/";
            JsonNode rolled = site.read(reconciled + "roll-forward?from=" + on + "&to=" + on);
            JsonNode control = site.read(reconciled + "control-account?effectiveOn=" + on);
            for (JsonNode view : List.of(aging, rolled, control)) {
                require(view.get("ties").asBoolean(), "on " + on + " does not tie: " + view);
            }
            JsonNode total = aging.at("/items/0/total");
            JsonNode closing = rolled.at("/currencies/0/closing");
            require(total.equals(closing), total + " is aged, " + closing + " rolled forward");
        }
    }

    @Override
    public Map<String, Long> processes() {
        return site.processes();
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
