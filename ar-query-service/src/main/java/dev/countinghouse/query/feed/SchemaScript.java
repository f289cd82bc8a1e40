package dev.countinghouse.query.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What every schema of a projection is made with, and by what it is told from others. */
final class SchemaScript {

    /** The tables of the feed itself, beside the projection's. */
    static final String FEED =
            """
            create table made (
                definition text        not null,
                made_at    timestamptz not null default now()
            );
            comment on table made is
                'Digest of the script that made these tables: other code must not write to them.';
            create table progress (
                partition   int    constraint progress_pk primary key,
                topic_id    text   not null,
                next_offset bigint not null,
                position    bigint not null
            );
            comment on table progress is
                'How far each partition of the topic is folded; changed with the rows themselves.';
            comment on column progress.topic_id is
                'The topic that the offset belongs to: a topic made anew is read from its start.';
            comment on column progress.position is
                'The store''s position of the last event folded from this partition.';
            create table book_progress (
                book          text        constraint book_progress_pk primary key,
                partition     int         not null,
                book_position bigint      not null,
                position      bigint      not null,
                recorded_at   timestamptz not null
            );
            comment on table book_progress is
                'The last event folded of each book; the next must be its direct successor.';
            create table set_aside (
                book          text        constraint set_aside_pk primary key,
                partition     int         not null,
                record_offset bigint      not null,
                position      bigint,
                event         text,
                problem       text        not null,
                instance      text        not null,
                raised_at     timestamptz not null default now()
            );
            comment on table set_aside is
                'Books of which a record cannot be folded. Nothing of them is folded from there on, '
                'until the row is taken away: then their records are read again.';
            comment on column set_aside.instance is 'The process that met it.';
            comment on column set_aside.position is 'As far as the record could be read.';
            """;

    private SchemaScript() {}

    /** The digest of the script that this code would make a projection's tables with. */
    static String digest(Projection projection) {
        try {
            byte[] script =
                    (FEED + projection.definition() + projection.completion())
                            .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
