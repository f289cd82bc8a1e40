create table kept_receipt (
    request     text   not null,
    book        int    not null,
    digest      text   not null,
    receipt     text   not null,
    position    bigint not null,
    status      text,
    primary key (request, book)
);
comment on table kept_receipt is
    'Idempotency keys of requests that found everything true: they led to no event that could
     carry the key, and the log holds decisions only. No part of the history; a row that is lost
     costs no more than that its key may be used again.';
comment on column kept_receipt.request is 'request=key, as the tag of an event with that key.';
comment on column kept_receipt.digest is 'Of the request: tells a repeat from another request.';
comment on column kept_receipt.receipt is 'What the receipt named, with position and status.';

create function keep_receipt_1(
    in_request  text,
    in_book     int,
    in_tag      uuid,
    in_digest   text,
    in_receipt  text,
    in_position bigint,
    in_status   text)
returns setof kept_receipt
language plpgsql volatile set lock_timeout = '5s' as $$
begin
    perform pg_advisory_xact_lock_shared(1162167621, 'event'::regclass::oid::int);
    if exists (
        select from event_tag t join event e on e.position = t.position
        where t.tag = in_tag and t.book = in_book and e.tags @> array[in_request]) then
        return;
    end if;
    insert into kept_receipt (request, book, digest, receipt, position, status)
    values (in_request, in_book, in_digest, in_receipt, in_position, in_status)
    on conflict do nothing;
    return query select * from kept_receipt k where k.request = in_request and k.book = in_book;
end
$$;
comment on function keep_receipt_1 is
    'Keeps a receipt unless the key has one, and gives the one that it has; gives none if an event
     has the key. No append runs meanwhile, and append_events_1() refuses a key that is kept: so a
     key is that of one request, whichever of the two comes first. The lock is shared, for those
     who keep need not wait for each other.';
