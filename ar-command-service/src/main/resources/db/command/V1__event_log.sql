create table event_type (
    id   smallint generated always as identity primary key,
    name text     not null constraint event_type_name unique
);
comment on table event_type is 'Names of events, so that a row carries two bytes.';

create table book_head (
    id            int    generated always as identity primary key,
    book          text   not null constraint book_head_book unique,
    book_position bigint not null default 0,
    hash          bytea  not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 20);
comment on table book_head is 'The end of each book: where the next event''s chain goes on.';
comment on column book_head.book_position is
    'Changes once a batch; the free space in each page lets that happen in place.';

create table event (
    position      bigint      not null,
    book          text        not null,
    book_position bigint      not null,
    type          smallint    not null,
    event_id      uuid        not null,
    recorded_at   timestamptz not null,
    tags          text[]      not null,
    payload       bytea       not null,
    metadata      bytea       not null,
    hash          bytea       not null,
    primary key (position) with (fillfactor = 100)
) with (toast_tuple_target = 8160);
comment on table event is
    'The log. Rows are only ever added, all of them by append_events_1(). An ordinary event stays
     in its page uncompressed, so that no time goes into compression while others wait.';
comment on column event.position is 'Dense, from 1, in commit order.';
comment on column event.book_position is 'Dense within the book, from 1.';
comment on column event.tags is 'kind=value, sorted; settles collisions of event_tag.tag.';
comment on column event.hash is 'SHA-256 chain of the book up to and with this event.';

create unique index event_of_book on event (book, book_position);

create table event_tag (
    tag      uuid     not null,
    book     int      not null,
    type     smallint not null,
    position bigint   not null,
    primary key (tag, book, type, position)
);
comment on table event_tag is
    'Where the events with an indexed tag are, by book and type: the only index that decisions
     use. Equal ids in many books cost nothing, nor do the events of other types.';
comment on column event_tag.tag is
    'A hash of kind=value; of a UUIDv7 its time comes first, of a number its series and then the
     number, so that new things sit together.';
