package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The records of one transaction, of each partition up to the first that cannot be folded. */
final class RecordBatch {

    private final Projection projection;
    private final Iterable<ConsumerRecord<byte[], byte[]>> records;
    private final List<Read> reads = new ArrayList<>();
    private final Map<Integer, Long> stops = new HashMap<>();
    private final Map<Integer, End> ends = new TreeMap<>();
    private final Map<BookId, Reached> reached = new HashMap<>();
    private final List<Recorded> events = new ArrayList<>();
    private long duplicates;
    private @Nullable StoppedException stop;

    private record Read(ConsumerRecord<byte[], byte[]> record, Recorded recorded) {
        Place place() {
            return recorded.place();
        }
    }

    /** Where a partition will be read on from, and the store's position just before. */
    record End(int partition, long nextOffset, long position) {}

    /**
     * The last event of a book in this batch.
     *
     * @param before the book's last position before it
     */
    record Reached(Place last, int partition, long before) {}

    RecordBatch(Projection projection, Iterable<ConsumerRecord<byte[], byte[]>> records) {
        this.projection = projection;
        this.records = records;
        for (var record : records) add(record);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        if (stops.containsKey(record.partition())) return;
        try {
            reads.add(new Read(record, FeedRecord.read(record, projection)));
        } catch (UnreadableRecordException unreadable) {
            stopAt(record, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    boolean isEmpty() {
        return reads.isEmpty() && stop == null;
    }

    /** As they came. */
    Iterable<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    Set<Integer> partitions() {
        return reads.stream().map(read -> read.record.partition()).collect(Collectors.toSet());
    }

    Set<BookId> books() {
        return reads.stream().map(read -> read.place().book()).collect(Collectors.toSet());
    }

    /**
     * Drops what was folded before, and stops where a book's next event does not directly follow
     * its last.
     *
     * @param known the last position of each book so far
     */
    void sift(Map<BookId, Long> known) {
        for (Read read : reads) {
            long stopAt = stops.getOrDefault(read.record.partition(), Long.MAX_VALUE);
            if (read.record.offset() < stopAt)
                sift(read, known.getOrDefault(read.place().book(), 0L));
        }
    }

    private void sift(Read read, long before) {
        Place event = read.place();
        Reached earlier = reached.get(event.book());
        long last = earlier == null ? before : earlier.last.bookPosition();
        if (event.bookPosition() > last + 1) {
            String problem =
                    "book %s lacks its events %d to %d"
                            .formatted(event.book(), last + 1, event.bookPosition() - 1);
            stopAt(read.record, problem, null);
            return;
        }
        int partition = read.record.partition();
        ends.put(partition, new End(partition, read.record.offset() + 1, event.position()));
        if (event.bookPosition() <= last) {
            duplicates++;
            return;
        }
        events.add(read.recorded);
        reached.put(event.book(), new Reached(event, partition, before));
    }

    private void stopAt(
            ConsumerRecord<byte[], byte[]> record, String problem, @Nullable Throwable cause) {
        stops.put(record.partition(), record.offset());
        if (stop == null) {
            stop = new StoppedException(Alarm.at(record, projection.name(), problem), cause);
        }
    }

    /** What is to be folded, and what is only to be passed. */
    List<Recorded> events() {
        return events;
    }

    Collection<End> ends() {
        return ends.values();
    }

    Collection<Reached> reached() {
        return reached.values();
    }

    long duplicates() {
        return duplicates;
    }

    /** Why not all records could be taken, if so. */
    @Nullable StoppedException stop() {
        return stop;
    }
}
