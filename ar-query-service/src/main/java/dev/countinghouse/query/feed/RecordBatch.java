package dev.countinghouse.query.feed;

import dev.countinghouse.contract.BookId;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The records of one transaction. A book of which one cannot be folded is set aside with it; a
 * record that is of no book ends its partition's part of the batch.
 */
final class RecordBatch {

    private final Projection projection;
    private final Iterable<ConsumerRecord<byte[], byte[]>> records;
    private final List<Read> reads = new ArrayList<>();
    private final Map<Integer, Long> stops = new HashMap<>();
    private final Map<Integer, End> ends = new TreeMap<>();
    private final Map<BookId, Reached> reached = new HashMap<>();
    private final Map<BookId, Alarm> raised = new HashMap<>();
    private final List<Recorded> events = new ArrayList<>();
    private long duplicates;
    private @Nullable StoppedException stop;

    /**
     * A record of a book.
     *
     * @param recorded what was read of it, or else the failure
     */
    private record Read(
            ConsumerRecord<byte[], byte[]> record,
            BookId book,
            @Nullable Recorded recorded,
            @Nullable Throwable failure) {}

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
        for (var record : records) add(record, null);
    }

    /** A batch of one record that could be read but not be folded. */
    RecordBatch(Projection projection, ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        this.projection = projection;
        records = List.of(record);
        add(record, failure);
    }

    private void add(ConsumerRecord<byte[], byte[]> record, @Nullable Throwable failed) {
        if (stops.containsKey(record.partition())) return;
        BookId book;
        try {
            book = book(record);
        } catch (RuntimeException nobodys) {
            stops.put(record.partition(), record.offset());
            if (stop == null) stop = new StoppedException(alarm(record, nobodys), nobodys);
            return;
        }
        try {
            reads.add(new Read(record, book, FeedRecord.read(record, projection), failed));
        } catch (UnreadableRecordException unreadable) {
            reads.add(new Read(record, book, null, unreadable));
        }
    }

    private static BookId book(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        if (key == null) throw new UnreadableRecordException("the record has no key", null);
        return new BookId(new String(key, StandardCharsets.UTF_8));
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
        return reads.stream().map(Read::book).collect(Collectors.toSet());
    }

    /**
     * Drops what was folded before and what is of books set aside, and sets a book aside whose next
     * record cannot be read or does not directly follow its last.
     *
     * @param known the last position of each book so far
     * @param aside the books that are set aside so far
     */
    void sift(Map<BookId, Long> known, Set<BookId> aside) {
        for (Read read : reads) {
            Place place = read.recorded == null ? null : read.recorded.place();
            int partition = read.record.partition();
            long position = place == null ? 0 : place.position();
            End before = ends.get(partition);
            if (before != null) position = Math.max(position, before.position);
            ends.put(partition, new End(partition, read.record.offset() + 1, position));
            if (!aside.contains(read.book) && !raised.containsKey(read.book)) {
                sift(read, place, known.getOrDefault(read.book, 0L));
            }
        }
    }

    private void sift(Read read, @Nullable Place place, long before) {
        Reached earlier = reached.get(read.book);
        long last = earlier == null ? before : earlier.last.bookPosition();
        if (place != null && place.bookPosition() <= last) {
            duplicates++;
        } else if (read.failure != null) {
            raised.put(read.book, alarm(read.record, read.failure));
        } else if (place == null || read.recorded == null) {
            throw new IllegalStateException("neither read nor failed");
        } else if (place.bookPosition() > last + 1) {
            String problem =
                    "book %s lacks its events %d to %d"
                            .formatted(read.book, last + 1, place.bookPosition() - 1);
            raised.put(read.book, Alarm.at(read.record, projection.name(), problem));
        } else {
            events.add(read.recorded);
            reached.put(read.book, new Reached(place, read.record.partition(), before));
        }
    }

    private Alarm alarm(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        String problem =
                failure instanceof UnreadableRecordException
                        ? String.valueOf(failure.getMessage())
                        : failure.toString();
        return Alarm.at(record, projection.name(), problem);
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

    /** The books that are set aside with this batch, each with the record that is the reason. */
    Map<BookId, Alarm> raised() {
        return raised;
    }

    long duplicates() {
        return duplicates;
    }

    /** Why not all records could be taken, if so. */
    @Nullable StoppedException stop() {
        return stop;
    }
}
