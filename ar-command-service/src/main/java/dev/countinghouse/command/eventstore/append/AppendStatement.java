package dev.countinghouse.command.eventstore.append;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.EncodedEvent;
import dev.countinghouse.command.eventstore.catalog.TextArray;
import dev.countinghouse.command.eventstore.catalog.UuidArray;
import dev.countinghouse.command.eventstore.memory.LogMemory;
import dev.countinghouse.command.eventstore.memory.QueuedAppend;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A batch as the one statement that checks and appends it: see {@code V2__append_events_1.sql}. */
final class AppendStatement {

    private static final String APPEND =
            "select base, rejected from append_events_1(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final long head;
    private final boolean whole;
    private boolean leftOut;

    private final List<Integer> probeCommand = new ArrayList<>();
    private final List<@Nullable UUID> probeTag = new ArrayList<>();
    private final List<@Nullable Integer> probeBook = new ArrayList<>();
    private final List<@Nullable String> probeTypes = new ArrayList<>();
    private final List<Long> probeAfter = new ArrayList<>();
    private final List<String> probeTags = new ArrayList<>();
    private final List<Integer> relying = new ArrayList<>();
    private final List<Integer> reliedOn = new ArrayList<>();
    private final Map<Integer, Integer> books = new LinkedHashMap<>();
    private final List<Integer> tagEvent = new ArrayList<>();
    private final List<UUID> tagKey = new ArrayList<>();

    private final Integer[] eventCommand;
    private final Integer[] eventBook;
    private final Short[] eventType;
    private final List<UUID> eventId = new ArrayList<>();
    private final String[] eventTags;
    private final byte[][] payload;
    private final byte[][] metadata;
    private final byte[][] content;
    private int events;

    /**
     * @param whole with the probes that find nothing unless another instance appended meanwhile
     */
    AppendStatement(Batch batch, LogMemory memory, boolean whole) {
        this.head = memory.head();
        this.whole = whole;
        int size = batch.events();
        eventCommand = new Integer[size];
        eventBook = new Integer[size];
        eventType = new Short[size];
        eventTags = new String[size];
        payload = new byte[size][];
        metadata = new byte[size][];
        content = new byte[size][];
        List<PendingAppend> appends = batch.appends();
        Map<QueuedAppend, Integer> places = new HashMap<>();
        for (int command = 0; command < appends.size(); command++) {
            PendingAppend append = appends.get(command);
            for (Criterion question : append.presumedNew()) add(command, question, 0);
            for (Criterion criterion : append.criteria()) {
                if (append.presumedNew().contains(criterion.question())) continue;
                add(
                        command,
                        criterion,
                        memory.searchedFrom(criterion, append.after(), append.seen()));
            }
            places.put(append.queued(), command);
            for (QueuedAppend other : append.reliesOn()) {
                Integer place = places.get(other);
                if (place == null) continue;
                relying.add(command);
                reliedOn.add(place);
            }
            for (EncodedEvent event : append.events()) add(command, event);
        }
    }

    private void add(int command, Criterion criterion, long after) {
        if (!whole && after >= head && !criterion.isOfReceipts()) {
            leftOut = true;
            return;
        }
        probeCommand.add(command);
        probeTag.add(criterion.key());
        probeBook.add(criterion.book());
        probeTypes.add(criterion.typesText());
        probeAfter.add(after);
        probeTags.add(TextArray.of(criterion.tags()));
    }

    private void add(int command, EncodedEvent event) {
        int i = events++;
        eventCommand[i] = command;
        eventBook[i] = books.computeIfAbsent(event.book(), x -> books.size() + 1);
        eventType[i] = event.type();
        eventId.add(event.id());
        eventTags[i] = event.tagsArray();
        payload[i] = event.payload();
        metadata[i] = event.metadata();
        content[i] = event.content();
        for (UUID key : event.keys()) {
            tagEvent.add(events);
            tagKey.add(key);
        }
    }

    /**
     * What became of a batch.
     *
     * @param base the last position before it
     * @param rejected the commands whose condition did not hold, by their place in the batch
     * @param isOpen nothing was checked and nothing appended: the whole statement must be sent
     */
    record Outcome(long base, Set<Integer> rejected, boolean isOpen) {}

    Outcome execute(Connection connection) throws SQLException {
        try (PreparedStatement sql = prepare(connection);
                ResultSet row = sql.executeQuery()) {
            row.next();
            Array commands = row.getArray(2);
            if (commands == null) return new Outcome(row.getLong(1), Set.of(), true);
            Set<Integer> rejected = new HashSet<>();
            for (Integer command : (Integer[]) commands.getArray()) rejected.add(command);
            return new Outcome(row.getLong(1), rejected, false);
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(APPEND);
        int i = 0;
        sql.setObject(++i, leftOut ? head : null, Types.BIGINT);
        sql.setArray(++i, array(connection, "int4", probeCommand.toArray(Integer[]::new)));
        sql.setArray(++i, UuidArray.of(probeTag, connection));
        sql.setArray(++i, array(connection, "int4", probeBook.toArray(Integer[]::new)));
        sql.setArray(++i, array(connection, "text", probeTypes.toArray(String[]::new)));
        sql.setArray(++i, array(connection, "int8", probeAfter.toArray(Long[]::new)));
        sql.setArray(++i, array(connection, "text", probeTags.toArray(String[]::new)));
        sql.setArray(++i, array(connection, "int4", relying.toArray(Integer[]::new)));
        sql.setArray(++i, array(connection, "int4", reliedOn.toArray(Integer[]::new)));
        sql.setArray(++i, array(connection, "int4", books.keySet().toArray(Integer[]::new)));
        sql.setArray(++i, array(connection, "int4", eventCommand));
        sql.setArray(++i, array(connection, "int4", eventBook));
        sql.setArray(++i, array(connection, "int2", eventType));
        sql.setArray(++i, UuidArray.of(eventId, connection));
        sql.setArray(++i, array(connection, "text", eventTags));
        sql.setArray(++i, array(connection, "bytea", payload));
        sql.setArray(++i, array(connection, "bytea", metadata));
        sql.setArray(++i, array(connection, "bytea", content));
        sql.setArray(++i, array(connection, "int4", tagEvent.toArray(Integer[]::new)));
        sql.setArray(++i, UuidArray.of(tagKey, connection));
        return sql;
    }

    private static Array array(Connection connection, String type, @Nullable Object[] elements)
            throws SQLException {
        return connection.createArrayOf(type, elements);
    }
}
