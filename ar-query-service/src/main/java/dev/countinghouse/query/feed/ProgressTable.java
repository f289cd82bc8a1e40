package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** How far a set of tables has come; unqualified names, in the transaction of the rows. */
final class ProgressTable {

    /** A topic made anew is read from its start; what is known of it is dropped as duplicates. */
    private static final String BEGIN =
            """
            insert into progress (partition, topic_id, next_offset, position)
            select partition, ?, 0, 0 from unnest(?) as taken (partition)
            on conflict (partition) do update
            set topic_id = excluded.topic_id,
                next_offset =
                    case when progress.topic_id = excluded.topic_id then progress.next_offset
                         else 0 end
            returning partition, next_offset
            """;

    private static final String THERE =
            "select partition, next_offset from progress where topic_id = ?";

    private static final String LOCK =
            """
            select progress.partition, progress.next_offset
            from unnest(?, ?) as own (topic_id, partition)
            join progress on progress.topic_id = own.topic_id
             and progress.partition = own.partition
            order by progress.partition
            for update of progress
            """;

    /** Nothing of a partition that is not where it should be, or of tables of another version. */
    private static final String ADVANCE =
            """
            update progress
            set next_offset = reached.next_offset,
                position = greatest(progress.position, reached.position)
            from unnest(?, ?, ?, ?, ?, ?)
                as reached (definition, topic_id, partition, before, next_offset, position)
            where progress.partition = reached.partition
              and progress.topic_id = reached.topic_id
              and progress.next_offset = reached.before
              and exists (select from made where made.definition = reached.definition)
            """;

    private static final String BOOKS =
            "select book, book_position from book_progress where book = any (?)";
    private static final String ADVANCE_BOOKS =
            """
            merge into book_progress
            using unnest(?, ?, ?, ?, ?, ?)
                as reached (book, partition, before, book_position, position, recorded_at)
            on book_progress.book = reached.book
            when matched and book_progress.book_position = reached.before then update
            set partition = reached.partition, book_position = reached.book_position,
                position = reached.position, recorded_at = reached.recorded_at
            when not matched and reached.before = 0 then
            insert (book, partition, book_position, position, recorded_at)
            values (reached.book, reached.partition, reached.book_position, reached.position,
                    reached.recorded_at)
            """;

    private ProgressTable() {}

    static Map<Integer, Long> begin(
            Connection connection, Collection<Integer> partitions, String topicId)
            throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, topicId);
            begin.setArray(2, connection.createArrayOf("int4", partitions.toArray()));
            return offsets(begin);
        }
    }

    /** The next offset of each partition that was begun. */
    static Map<Integer, Long> there(Connection connection, String topicId) throws SQLException {
        try (PreparedStatement there = connection.prepareStatement(THERE)) {
            there.setString(1, topicId);
            return offsets(there);
        }
    }

    /**
     * The next offset of these partitions, which nobody else changes until the transaction ends.
     */
    static Map<Integer, Long> lock(
            Pipeline pipeline, Collection<Integer> partitions, String topicId) {
        var offsets = new HashMap<Integer, Long>();
        var own = new RowBatch(LOCK, "text", "int4");
        for (int partition : partitions) own.add(topicId, partition);
        pipeline.query(own, row -> offsets.put(row.getInt(1), row.getLong(2)));
        return offsets;
    }

    private static Map<Integer, Long> offsets(PreparedStatement query) throws SQLException {
        var offsets = new HashMap<Integer, Long>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) offsets.put(row.getInt(1), row.getLong(2));
        }
        return offsets;
    }

    /**
     * Moves partitions on, which nobody else does until the transaction ends.
     *
     * @param from where each of them must be
     * @return how many of them were there, in tables of this definition; known when the pipeline
     *     was sent
     */
    static IntSupplier advance(
            Pipeline pipeline,
            Collection<RecordBatch.End> ends,
            Map<Integer, Long> from,
            String topicId,
            String definition) {
        var rows = new RowBatch(ADVANCE, "text", "text", "int4", "int8", "int8", "int8");
        for (var end : ends) {
            rows.add(
                    definition,
                    topicId,
                    end.partition(),
                    from.get(end.partition()),
                    end.nextOffset(),
                    end.position());
        }
        var moved = new AtomicInteger();
        pipeline.update(rows, moved::set);
        return moved::get;
    }

    /** The last position of each of these books, none for one that is new. */
    static Map<BookId, Long> books(Pipeline pipeline, Collection<BookId> books) {
        var known = new HashMap<BookId, Long>();
        var wanted = new RowBatch(BOOKS, "text");
        books.forEach(wanted::add);
        pipeline.query(wanted, row -> known.put(new BookId(row.getString(1)), row.getLong(2)));
        return known;
    }

    static void advanceBooks(Pipeline pipeline, Collection<RecordBatch.Reached> reached) {
        var rows =
                new RowBatch(ADVANCE_BOOKS, "text", "int4", "int8", "int8", "int8", "timestamptz");
        for (var book : reached) {
            Place last = book.last();
            rows.add(
                    last.book(),
                    book.partition(),
                    book.before(),
                    last.bookPosition(),
                    last.position(),
                    last.recordedAt());
        }
        pipeline.update(rows, changed -> requireAll(changed, reached.size()));
    }

    private static void requireAll(int changed, int books) {
        if (changed != books) {
            throw new IllegalStateException("a book's progress moved under a lock");
        }
    }
}
