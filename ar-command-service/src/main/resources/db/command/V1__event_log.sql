create table event_type (
    id   smallint generated always as identity primary key,
    name text not null constraint event_type_name unique
);
comment on table event_type is 'Names of events, so that a row carries two bytes.';

create table event (
    position      bigint      primary key,
    book          text        not null,
    book_position bigint      not null,
    type          smallint    not null,
    event_id      uuid        not null,
    recorded_at   timestamptz not null,
    tags          text[]      not null,
    payload       bytea       not null,
    metadata      bytea       not null,
    hash          bytea       not null
);
comment on table event is 'The log. Rows are only ever added.';
comment on column event.position is 'Dense, from 1, in commit order.';
comment on column event.book_position is 'Dense within the book, from 1.';
comment on column event.tags is 'kind=value, sorted; settles collisions of event_tag.tag.';
comment on column event.hash is 'SHA-256 chain of the book up to and with this event.';

create unique index event_of_book on event (book, book_position);

create table event_tag (
    tag      uuid     not null,
    type     smallint not null,
    position bigint   not null,
    primary key (tag, type, position)
);
comment on table event_tag is 'Where the events of a driver tag are, by type; narrower than event.tags.';

create table book_head (
    book          text   primary key,
    book_position bigint not null,
    hash          bytea  not null
);
comment on table book_head is 'The end of each book: where the next event''s chain goes on.';
