package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Rows in the binary form of COPY, which the database takes as they are instead of parsing. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int NULL = -1;
    private static final int END = -1;
    private static final int INT8_OID = 20;
    private static final int TEXT_OID = 25;
    private static final int FIRST_BYTES = 1 << 16;

    /** PostgreSQL counts from the year 2000. */
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private static final long EPOCH_DAY = EPOCH.toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final long MICROS_OF_SECOND = 1_000_000;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    /** What a column holds. */
    enum Type {
        TEXT,
        INT4,
        INT8,
        BOOL,
        DATE,
        TIMESTAMPTZ,
        UUID,
        TEXT_ARRAY,
        INT8_ARRAY;

        /**
         * @param sql as PostgreSQL calls it
         */
        static Type of(String sql) {
            return valueOf(sql.toUpperCase(Locale.ROOT).replace("[]", "_ARRAY"));
        }
    }

    BinaryCopy() {
        add(SIGNATURE);
        add(NO_FLAGS);
        add(NO_EXTENSION);
    }

    void beginRow(int columns) {
        addShort(columns);
    }

    /** Adds a row's next value; text is what the value's {@code toString} gives. */
    void value(Type type, @Nullable Object value) {
        if (value == null) {
            add(NULL);
            return;
        }
        switch (type) {
            case TEXT -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                add(text.length);
                add(text);
            }
            case INT4 -> {
                add(Integer.BYTES);
                add(((Number) value).intValue());
            }
            case INT8 -> addSized(((Number) value).longValue());
            case BOOL -> {
                add(1);
                room(1);
                bytes[size++] = (byte) ((Boolean) value ? 1 : 0);
            }
            case DATE -> {
                add(Integer.BYTES);
                add(Math.toIntExact(((LocalDate) value).toEpochDay() - EPOCH_DAY));
            }
            case TIMESTAMPTZ -> addSized(micros((Instant) value));
            case TEXT_ARRAY -> array(Type.TEXT, TEXT_OID, (List<?>) value);
            case INT8_ARRAY -> array(Type.INT8, INT8_OID, (List<?>) value);
            case UUID -> {
                UUID id = (UUID) value;
                add(2 * Long.BYTES);
                addLong(id.getMostSignificantBits());
                addLong(id.getLeastSignificantBits());
            }
        }
    }

    /** Of one dimension from 1; its length is known when it is written. Nulls need no flag. */
    private void array(Type type, int oid, List<? extends @Nullable Object> values) {
        int begin = size;
        add(0);
        add(1);
        add(NO_FLAGS);
        add(oid);
        add(values.size());
        add(1);
        for (@Nullable Object value : values) value(type, value);
        int end = size;
        size = begin;
        add(end - begin - Integer.BYTES);
        size = end;
    }

    /** Rounded, as the database does with text. */
    private static long micros(Instant instant) {
        long seconds = Math.subtractExact(instant.getEpochSecond(), EPOCH_SECOND);
        long micros = Math.multiplyExact(seconds, MICROS_OF_SECOND);
        return Math.addExact(micros, Math.round(instant.getNano() / (double) NANOS_OF_MICRO));
    }

    void end() {
        addShort(END);
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    private void addSized(long value) {
        add(Long.BYTES);
        addLong(value);
    }

    private void addShort(int value) {
        room(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void add(int value) {
        room(Integer.BYTES);
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void addLong(long value) {
        add((int) (value >> 32));
        add((int) value);
    }

    private void add(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }
}
