-- Every event as it came, and what it is about.
-- Ids are compared byte by byte, whatever the database's language: that is their order everywhere.

create table event (
    book          text collate "C"        not null,
    position      bigint      not null,
    book_position bigint      not null,
    event_id      uuid        not null,
    name          text        not null,
    recorded_at   timestamptz not null,
    effective_on  date        not null,
    payload       text        not null,
    metadata      text        not null
);
comment on table event is 'Every event as it came: the story behind each number.';
-- nobody asks by them, and to analyze them takes longest of all columns
alter table event
    alter event_id set statistics 0,
    alter payload set statistics 0,
    alter metadata set statistics 0;

create table concern (
    book     text collate "C"   not null,
    kind     text   not null,
    value    text collate "C"   not null,
    position bigint not null
);
comment on table concern is 'Which events are about an invoice or a payment that they do not move.';
