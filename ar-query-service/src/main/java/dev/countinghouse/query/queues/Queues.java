package dev.countinghouse.query.queues;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The queues that the areas contribute, and what waits in each. */
@Component
final class Queues {

    private static final int MAX_OWNER = 200;
    private static final int MAX_WHY = 64;

    private final List<Queue> all;

    Queues(List<Queue.Source> sources) {
        all =
                sources.stream()
                        .map(Queue.Source::queue)
                        .sorted(Comparator.comparingInt(Queue::rank))
                        .toList();
    }

    /** Which of what is snoozed. */
    enum Snoozed {
        EXCLUDE,
        ONLY,
        INCLUDE
    }

    /**
     * Which of what waits.
     *
     * @param unassigned only what nobody works on
     * @param why only what waits for this reason, by its code
     * @param followUpBy only what somebody is to come back to by this day
     */
    record Wanted(
            @Nullable AccountId account,
            @Nullable String owner,
            boolean unassigned,
            @Nullable String why,
            Snoozed snoozed,
            @Nullable LocalDate followUpBy) {

        static Wanted of(QueryRequest reading) {
            reading.notBoth("owner", "unassigned");
            Boolean unassigned = reading.optional("unassigned", Wanted::flag);
            return new Wanted(
                    reading.optional("account", AccountId::new),
                    reading.optional("owner", text -> Text.line(text, MAX_OWNER, "it")),
                    unassigned != null && unassigned,
                    reading.optional("why", text -> Text.line(text, MAX_WHY, "it")),
                    reading.constant("snoozed", Snoozed.EXCLUDE),
                    reading.optional("followUpBy", Values::parseDate));
        }

        private static boolean flag(String text) {
            if (text.equals("true")) return true;
            if (text.equals("false")) return false;
            throw new IllegalArgumentException("must be true or false");
        }
    }

    /** An item and, among the wanted, those before and after it. */
    record Placed(QueueItem item, @Nullable String previous, @Nullable String following) {}

    List<Queue> all() {
        return all;
    }

    /** All projections that any queue reads. */
    List<String> reads() {
        return all.stream().flatMap(queue -> reads(queue).stream()).distinct().toList();
    }

    static List<String> reads(Queue queue) {
        return Stream.concat(Stream.of(Registers.NAME), queue.reads().stream()).distinct().toList();
    }

    /**
     * @throws NotFound if there is no such queue
     */
    Queue named(String code) {
        return all.stream()
                .filter(queue -> queue.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("queue", Values.abbreviated(code)));
    }

    static QueueTotal total(State state, AsOf asOf, Queue queue, String me) {
        List<QueueTotal.OfCurrency> sums =
                ask(state, asOf, queue, QueueSql.TOTALS)
                        .param("me", me)
                        .query((row, _) -> QueueTotal.OfCurrency.of(row))
                        .list();
        return QueueTotal.of(queue, sums);
    }

    static void each(
            State state,
            AsOf asOf,
            Queue queue,
            Wanted wanted,
            Sort<QueueItem> sort,
            After after,
            Consumer<QueueItem> row) {
        String sql = QueueSql.LIST.formatted(sort.condition(after), sort.order());
        wanted(sort.bind(ask(state, asOf, queue, sql), after), wanted)
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(QueueItem.of(found));
                        });
    }

    /**
     * @throws NotFound if it does not wait in the queue
     */
    static Placed one(
            State state, AsOf asOf, Queue queue, Wanted wanted, Sort<QueueItem> sort, String item) {
        return wanted(ask(state, asOf, queue, QueueSql.ONE.formatted(sort.order())), wanted)
                .param("item", item)
                .query(
                        (row, _) ->
                                new Placed(
                                        QueueItem.of(row),
                                        row.getString("previous_item"),
                                        row.getString("following_item")))
                .optional()
                .orElseThrow(() -> new NotFound("item", Values.abbreviated(item)));
    }

    private static JdbcClient.StatementSpec ask(State state, AsOf asOf, Queue queue, String sql) {
        return state.ask(asOf, queue.waiting() + sql)
                .param("queue", queue.code())
                .param("serviceLevel", queue.serviceLevelDays());
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec query, Wanted wanted) {
        return query.param("account", wanted.account == null ? null : wanted.account.value())
                .param("owner", wanted.owner)
                .param("unassigned", wanted.unassigned)
                .param("why", wanted.why)
                .param("snoozed", wanted.snoozed.name())
                .param("followUpBy", wanted.followUpBy);
    }
}
