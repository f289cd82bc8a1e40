create function append_events_1(
    checked_until  bigint,
    probe_command  int[],
    probe_tag      uuid[],
    probe_book     int[],
    probe_types    text[],
    probe_after    bigint[],
    probe_tags     text[],
    relying        int[],
    relied_on      int[],
    books          int[],
    event_command  int[],
    event_book     int[],
    event_type     smallint[],
    event_id       uuid[],
    event_tags     text[],
    event_payload  bytea[],
    event_metadata bytea[],
    event_content  bytea[],
    tag_event      int[],
    tag_key        uuid[],
    out base       bigint,
    out rejected   int[])
language plpgsql volatile
-- the plans that are right for one probe and for ten thousand, whatever the statistics say
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
    names          text[];
    book_heads     bigint[];
    chain_heads    bytea[];
    positions      bigint[];
    book_positions bigint[];
    hashes         bytea[];
    next_position  bigint;
    recorded       timestamptz;
    stamp          bytea;
    place          bigint;
    chain          bytea;
    some_fall      boolean;
    command        int;
    other          int;
    book           int;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'append_events_1 needs read committed: its check must see what it waited for';
    end if;
    -- an expression, which is done quicker than a statement
    if pg_advisory_xact_lock(1162167621, 'event'::regclass::oid::int) is null then
        raise exception 'the lock of the log was not granted';
    end if;

    select e.position, e.recorded_at into base, recorded from event e order by e.position desc limit 1;
    base := coalesce(base, 0);
    if base > checked_until then
        return;
    end if;

    rejected := '{}';
    if cardinality(probe_command) > 0 then
        select coalesce(array_agg(distinct p.command), '{}')
        into rejected
        from unnest(probe_command, probe_tag, probe_book, probe_types, probe_after, probe_tags)
                 as p (command, tag, book, types, after, tags)
        cross join lateral (
            select from event_tag t join event e on e.position = t.position
            where t.tag = p.tag and t.book = p.book and t.type = any (p.types::smallint[])
              and t.position > p.after and e.tags @> p.tags::text[]
            limit 1) one
        where p.after < base
          and p.tag is not null and p.book is not null and p.types is not null;
    end if;
    -- a statement of its own, for it takes long to begin and most batches have no such probe
    if array_position(probe_types, null::text) is not null
       or array_position(probe_book, null::int) is not null
       or array_position(probe_tag, null::uuid) is not null then
        with probe as materialized (
            select * from unnest(probe_command, probe_tag, probe_book, probe_types, probe_after, probe_tags)
                              as p (command, tag, book, types, after, tags))
        select rejected || coalesce(array_agg(distinct hit.command), '{}')
        into rejected
        from (select p.command
              from probe p
              cross join lateral (
                  select from event_tag t join event e on e.position = t.position
                  where t.tag = p.tag and t.book = p.book and t.position > p.after
                    and e.tags @> p.tags::text[]
                  limit 1) one
              where p.after < base
                and p.tag is not null and p.book is not null and p.types is null
              union all
              select p.command
              from probe p
              cross join lateral (
                  select from event_tag t join event e on e.position = t.position
                  where t.tag = p.tag and t.position > p.after
                    and (p.types is null or t.type = any (p.types::smallint[]))
                    and e.tags @> p.tags::text[]
                  limit 1) one
              where p.after < base and p.tag is not null and p.book is null
              union all
              select p.command
              from probe p
              cross join lateral (
                  select from kept_receipt k
                  where k.request = any (p.tags::text[]) and (p.book is null or k.book = p.book)
                  limit 1) one
              where p.tag is not null and p.types is null
              union all
              select p.command
              from probe p
              cross join lateral (
                  select from event e
                  where e.position > p.after
                    and (p.types is null or e.type = any (p.types::smallint[]))
                    and e.tags @> p.tags::text[]
                  order by e.position limit 1) one
              where p.after < base and p.tag is null) hit;
    end if;

    some_fall := cardinality(rejected) > 0;
    if some_fall then
        for command, other in select * from unnest(relying, relied_on) loop
            if other = any (rejected) and command <> all (rejected) then
                rejected := rejected || command;
            end if;
        end loop;
    end if;

    recorded := greatest(clock_timestamp(), recorded);
    stamp := int8send((extract(epoch from recorded) * 1000000)::bigint);
    next_position := base;

    select array_agg(h.book order by b.n), array_agg(h.book_position order by b.n),
           array_agg(h.hash order by b.n)
    into names, book_heads, chain_heads
    from unnest(books) with ordinality as b (id, n) join book_head h on h.id = b.id;

    for n in 1 .. cardinality(event_command) loop
        if some_fall and event_command[n] = any (rejected) then
            positions[n] := null;
            continue;
        end if;
        book := event_book[n];
        next_position := next_position + 1;
        place := book_heads[book] + 1;
        chain := sha256(chain_heads[book] || int8send(place) || stamp || event_content[n]);
        book_heads[book] := place;
        chain_heads[book] := chain;
        positions[n] := next_position;
        book_positions[n] := place;
        hashes[n] := chain;
    end loop;
    if next_position = base then
        return;
    end if;

    insert into event (position, book, book_position, type, event_id, recorded_at, tags,
                       payload, metadata, hash)
    select e.position, names[e.book], e.book_position, e.type, e.id, recorded, e.tags::text[],
           e.payload, e.metadata, e.hash
    from unnest(positions, event_book, book_positions, event_type, event_id, event_tags,
                event_payload, event_metadata, hashes)
             as e (position, book, book_position, type, id, tags, payload, metadata, hash)
    where e.position is not null;

    insert into event_tag (tag, book, type, position)
    select t.key, books[event_book[t.event]], event_type[t.event], positions[t.event]
    from unnest(tag_event, tag_key) as t (event, key)
    where positions[t.event] is not null;

    update book_head h
    set book_position = b.book_position, hash = b.hash
    from unnest(books, book_heads, chain_heads) as b (id, book_position, hash)
    where h.id = b.id and h.book_position <> b.book_position;
end
$$;
comment on function append_events_1 is
    'The only writer of the log. Takes many commands, each with the probes of its condition and
     its events; appends those whose probes find nothing, in order, and names the others. The
     lock is a statement of its own so that the check sees everything that was committed before
     it was granted. A command that relies on an earlier one of the batch falls with it; these pairs
     come in the order of the commands. A probe that asks for a request of any type also finds kept
     receipts. base is the last position before this batch: a probe that begins there need not look.
     Probes that begin at checked_until may be left out: if the log does not end there, nothing is
     done and rejected is null.';
