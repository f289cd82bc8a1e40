package dev.countinghouse.command.eventstore;

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
 * The questions of many decisions as one statement: see {@code R__decision_events.sql}. What
 * several of them ask, such as whether the month is closed, is looked up once.
 */
final class QuestionBatch {

    /** A criterion with as many events may have more of them: then it is read page by page. */
    static final int MOST = 1_000;

    private static final String ASK = "select * from decision_events(?, ?, ?, ?)";

    private final List<Question> questions;

    /** Each criterion once, with the events found for it. */
    private final Map<Criterion, List<StoredEvent>> found = new LinkedHashMap<>();

    private long head;

    QuestionBatch(List<Question> questions) {
        this.questions = questions;
        for (Question question : questions) {
            for (Criterion asked : question.alternatives()) {
                found.computeIfAbsent(asked, x -> new ArrayList<>());
            }
        }
    }

    void ask(Connection connection, EventLog log) throws SQLException {
        List<Criterion> probes = List.copyOf(found.keySet());
        int[] matches = new int[probes.size()];
        try (PreparedStatement sql = prepare(connection);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                head = row.getLong(1);
                if (row.getObject(2) == null) continue;
                StoredEvent event = log.event(row, connection);
                for (Long probe : (Long[]) row.getArray(2).getArray()) {
                    int i = (int) (probe - 1);
                    matches[i]++;
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
        for (Question question : questions) question.answer().complete(findings(question));
    }

    private Findings findings(Question question) {
        Map<Criterion, List<StoredEvent>> told = new LinkedHashMap<>();
        for (Criterion asked : question.alternatives()) {
            List<StoredEvent> some = found.get(asked);
            if (some == null) return new Findings(head, Map.of(), true);
            told.put(asked, some);
        }
        return new Findings(head, told, false);
    }

    void fail(EventStoreException failure) {
        for (Question question : questions) question.answer().completeExceptionally(failure);
    }
}
