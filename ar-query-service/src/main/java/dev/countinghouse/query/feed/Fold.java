package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * Folds the records of a topic into one set of tables: a batch in one transaction with its
 * progress. Used by one thread, on a connection of its own, which knows its statements.
 */
final class Fold implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Fold.class);

    private final Connection connection;
    private final ProjectionSchema schema;
    private final String topicId;
    private final Writing writing;
    private final FoldMemory memory = new FoldMemory();
    private final BooleanSupplier isSameTopic;
    private final Consumer<RecordBatch> folded;

    /**
     * @param isSameTopic asked before a book is set aside: in another topic a gap is none
     * @param folded told of each batch when it is committed
     */
    Fold(
            DataSource database,
            ProjectionSchema schema,
            String topicId,
            Writing writing,
            BooleanSupplier isSameTopic,
            Consumer<RecordBatch> folded)
            throws SQLException {
        this.schema = schema;
        this.topicId = topicId;
        this.writing = writing;
        this.folded = folded;
        this.isSameTopic = isSameTopic;
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
            var aside = SetAsideTable.books(connection);
            transaction.commit();
            memory.begin(offsets, aside);
            return offsets;
        }
    }

    /** These partitions' records will come no more. */
    void end(Collection<Integer> partitions) {
        memory.end(partitions);
    }

    /**
     * Folds records of one or more partitions, each partition's in order.
     *
     * @throws StoppedException if one is of no book; those before it are folded
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

    /**
     * One of them fails, and not for a passing reason: folds those before it and names it. Nothing
     * is taken from memory: it may have failed because another instance was first.
     */
    private void foldOneByOne(Iterable<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException, FencedException, StoppedException {
        for (var record : records) {
            memory.forgetBooks();
            try {
                commit(new RecordBatch(schema.projection(), List.of(record)));
            } catch (SQLException | RuntimeException failure) {
                if (Transience.of(failure)) throw failure;
                commit(new RecordBatch(schema.projection(), record, failure));
            }
        }
    }

    private void commit(RecordBatch batch) throws SQLException, FencedException, StoppedException {
        boolean remembered = memory.knows(batch.books());
        if (remembered) {
            batch.sift(memory.lastPositions(), memory.aside());
            if (!batch.raised().isEmpty()) {
                // not on the word of memory alone
                memory.forgetBooks();
                commit(new RecordBatch(schema.projection(), batch.records()));
                return;
            }
        }
        try (var transaction = Transaction.on(connection)) {
            var pipeline = new Pipeline(connection);
            if (!remembered) batch.sift(looked(batch, pipeline), memory.aside());
            if (!batch.raised().isEmpty() && !isSameTopic.getAsBoolean()) {
                throw new FencedException(schema.schema());
            }
            write(batch, pipeline);
            transaction.commit();
        }
        memory.add(batch);
        batch.raised().values().forEach(alarm -> log.error("{}", alarm));
        folded.accept(batch);
        if (batch.stop() != null) throw batch.stop();
    }

    /**
     * How far the books have come, if these partitions are where they were left. The lock lets a
     * late twin wait for this transaction, and then see that it is late.
     */
    private Map<BookId, Long> looked(RecordBatch batch, Pipeline pipeline)
            throws SQLException, FencedException {
        var there = ProgressTable.lock(pipeline, batch.partitions(), topicId);
        var fits = schema.fits(pipeline);
        var books = ProgressTable.books(pipeline, batch.books());
        pipeline.send();
        if (!fits.getAsBoolean()) throw new FencedException(schema.schema());
        requireOwn(there, batch.partitions());
        return books;
    }

    /**
     * Nobody else moves a book on without moving its partition: while those are where they were
     * left, so are the books, and need not be looked up. The partitions come first, so that a late
     * twin waits there; what it writes besides is rolled back or fails.
     */
    private void write(RecordBatch batch, Pipeline pipeline) throws SQLException, FencedException {
        var moved =
                ProgressTable.advance(
                        pipeline, batch.ends(), memory.nextOffsets(), topicId, schema.definition());
        if (!batch.events().isEmpty()) {
            writing.write(schema.projection(), batch.events(), pipeline);
        }
        ProgressTable.advanceBooks(pipeline, batch.reached());
        SetAsideTable.add(pipeline, batch.raised().values());
        if (writing == Writing.FOLDING) ProgressNews.tell(pipeline, schema.schema(), batch);
        pipeline.send();
        if (moved.getAsInt() != batch.ends().size()) throw new FencedException(schema.schema());
    }

    /**
     * Makes sure, while there is nothing to fold, that the tables are where they were left: a crash
     * of the database may have taken the last batches back.
     *
     * @throws FencedException if they are not
     */
    void look() throws SQLException, FencedException {
        Set<Integer> partitions = memory.nextOffsets().keySet();
        if (partitions.isEmpty()) return;
        requireOwn(ProgressTable.there(connection, topicId), partitions);
    }

    private void requireOwn(Map<Integer, Long> there, Set<Integer> partitions)
            throws FencedException {
        if (!memory.isAt(there, partitions)) throw new FencedException(schema.schema());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ProjectionSchema.leave(connection);
        }
    }
}
