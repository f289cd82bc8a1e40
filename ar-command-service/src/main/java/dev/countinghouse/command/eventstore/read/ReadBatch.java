package dev.countinghouse.command.eventstore.read;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.command.eventstore.catalog.UuidArray;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The questions of many decisions as one statement: see {@code V3__decision_events_1.sql}. What
 * several of them ask, such as whether the month is closed, is looked up once.
 */
final class ReadBatch {

    /**
     * A criterion with as many events may have more of them: then it is read page by page. So is
     * one with an event that the statement leaves out because it is large.
     */
    static final int MOST = 1_000;

    private static final String ASK = "select * from decision_events_1(?, ?, ?, ?)";

    private final List<PendingRead> questions;

    /** Each criterion once, with the events found for it. */
    private final Map<Criterion, List<StoredEvent>> found = new LinkedHashMap<>();

    private long head;

    ReadBatch(List<PendingRead> questions) {
        this.questions = questions;
        for (PendingRead question : questions) {
            for (Criterion asked : question.alternatives()) {
                found.computeIfAbsent(asked, x -> new ArrayList<>());
            }
        }
    }

    void ask(Connection connection, EventRows rows) throws SQLException {
        List<Criterion> probes = List.copyOf(found.keySet());
        int[] matches = new int[probes.size()];
        try (PreparedStatement sql = prepare(connection);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                head = row.getLong(1);
                if (row.getObject(2) == null) continue;
                boolean whole = row.getBoolean("whole");
                StoredEvent event = rows.event(row, connection);
                for (Long probe : (Long[]) row.getArray(2).getArray()) {
                    int i = (int) (probe - 1);
                    matches[i] += whole ? 1 : MOST;
                    Criterion asked = probes.get(i);
                    if (event.tags().containsAll(asked.tags())) events(asked).add(event);
                }
            }
        }
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] >= MOST) found.remove(probes.get(i));
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        List<@Nullable UUID> tag = new ArrayList<>(found.size());
        List<@Nullable Integer> book = new ArrayList<>(found.size());
        List<@Nullable String> types = new ArrayList<>(found.size());
        for (Criterion asked : found.keySet()) {
            tag.add(asked.key());
            book.add(asked.book());
            types.add(asked.typesText());
        }
        PreparedStatement sql = connection.prepareStatement(ASK);
        sql.setArray(1, UuidArray.of(tag, connection));
        sql.setArray(2, connection.createArrayOf("int4", book.toArray(Integer[]::new)));
        sql.setArray(3, connection.createArrayOf("text", types.toArray(String[]::new)));
        sql.setInt(4, MOST);
        return sql;
    }

    private List<StoredEvent> events(Criterion asked) {
        List<StoredEvent> events = found.get(asked);
        if (events == null) throw new IllegalStateException("was not asked: " + asked);
        return events;
    }

    /** Tells each decision what was found for it. */
    void answer() {
        for (PendingRead question : questions) question.answer().complete(findings(question));
    }

    private ReadResult findings(PendingRead question) {
        Map<Criterion, List<StoredEvent>> told = new LinkedHashMap<>();
        for (Criterion asked : question.alternatives()) {
            List<StoredEvent> some = found.get(asked);
            if (some == null) return new ReadResult(head, Map.of(), true);
            told.put(asked, some);
        }
        return new ReadResult(head, told, false);
    }
}
