package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * Folds the records of a topic into one set of tables: a batch in one transaction with its
 * progress. Used by one thread, on a connection of its own, which knows its statements.
 */
final class Fold implements AutoCloseable {

    private final Connection connection;
    private final ProjectionSchema schema;
    private final String topicId;
    private final Writing writing;
    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private final Consumer<RecordBatch> folded;

    /** How a projection takes a batch. */
    interface Writing {
        /** Into tables that are complete. */
        Writing FOLDING = Projection::apply;

        /** Into tables that will be completed when they are full. */
        Writing FILLING = Projection::fill;

        void write(Projection projection, List<EventEnvelope> batch, Pipeline pipeline)
                throws SQLException;
    }

    /**
     * @param folded told of each batch when it is committed
     */
    Fold(
            DataSource database,
            ProjectionSchema schema,
            String topicId,
            Writing writing,
            Consumer<RecordBatch> folded)
            throws SQLException {
        this.schema = schema;
        this.topicId = topicId;
        this.writing = writing;
        this.folded = folded;
        connection = database.getConnection();
        try {
            schema.settle(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Takes partitions on, and says from which offset their records should come. */
    Map<Integer, Long> begin(Collection<Integer> partitions) throws SQLException, FencedException {
        try (var transaction = Transaction.on(connection)) {
            if (!schema.fits(connection)) throw new FencedException(schema.schema());
            var offsets = ProgressTable.begin(connection, partitions, topicId);
            transaction.commit();
            nextOffsets.putAll(offsets);
            return offsets;
        }
    }

    /** These partitions' records will come no more. */
    void end(Collection<Integer> partitions) {
        partitions.forEach(nextOffsets::remove);
    }

    /**
     * Folds records of one or more partitions, each partition's in order.
     *
     * @throws StoppedException if one cannot be folded; those before it are
     * @throws FencedException if the tables moved meanwhile; nothing is folded
     * @throws SQLException if the database cannot do it now; nothing, or a part, is folded
     */
    void fold(RecordBatch batch) throws SQLException, FencedException, StoppedException {
        try {
            commit(batch);
        } catch (SQLException | RuntimeException failure) {
            if (Transience.of(failure)) throw failure;
            foldOneByOne(batch.records());
        }
    }

    /** One of them fails, and not for a passing reason: folds those before it and names it. */
    private void foldOneByOne(Iterable<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException, FencedException, StoppedException {
        for (var record : records) {
            try {
                commit(new RecordBatch(schema.projection().name(), List.of(record)));
            } catch (SQLException | RuntimeException failure) {
                if (Transience.of(failure)) throw failure;
                Alarm alarm = Alarm.at(record, schema.projection().name(), failure.toString());
                throw new StoppedException(alarm, failure);
            }
        }
    }

    private void commit(RecordBatch batch) throws SQLException, FencedException, StoppedException {
        try (var transaction = Transaction.on(connection)) {
            var pipeline = new Pipeline(connection);
            // the lock lets a late twin wait for this transaction, and then see that it is late
            var there = ProgressTable.lock(pipeline, batch.partitions(), topicId);
            var fits = schema.fits(pipeline);
            var books = ProgressTable.books(pipeline, batch.books());
            pipeline.send();
            if (!fits.getAsBoolean()) throw new FencedException(schema.schema());
            requireOwn(there, batch.partitions());
            batch.sift(books);
            if (!batch.events().isEmpty()) {
                writing.write(schema.projection(), batch.events(), pipeline);
            }
            ProgressTable.advanceBooks(pipeline, batch.reached());
            ProgressTable.advance(pipeline, batch.ends());
            pipeline.send();
            transaction.commit();
        }
        batch.ends().forEach(end -> nextOffsets.put(end.partition(), end.nextOffset()));
        folded.accept(batch);
        if (batch.stop() != null) throw batch.stop();
    }

    private void requireOwn(Map<Integer, Long> there, Set<Integer> partitions)
            throws FencedException {
        for (int partition : partitions) {
            Long expected = nextOffsets.get(partition);
            if (expected == null || !expected.equals(there.get(partition))) {
                throw new FencedException(schema.schema());
            }
        }
    }

    /** The next offset of each partition, as of the last batch. */
    Map<Integer, Long> nextOffsets() {
        return Map.copyOf(nextOffsets);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ProjectionSchema.leave(connection);
        }
    }
}
