create function decision_events_1(
    probe_tag   uuid[],
    probe_book  int[],
    probe_types text[],
    most        int)
returns table (
    head          bigint,
    probes        bigint[],
    "position"    bigint,
    book          text,
    book_position bigint,
    event_id      uuid,
    type          smallint,
    recorded_at   timestamptz,
    tags          text[],
    whole         boolean,
    payload       bytea,
    metadata      bytea,
    hash          bytea)
language plpgsql stable
-- the plans that are right for one probe and for ten thousand, whatever the statistics say
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    return query
    with probe as materialized (
        select * from unnest(probe_tag, probe_book, probe_types)
                          with ordinality as p (tag, book, types, n)),
    found as materialized (
        select one.position, array_agg(one.n) as probes
        from (select p.n, t.position
              from probe p
              cross join lateral (
                  select t.position from event_tag t
                  where t.tag = p.tag and t.book = p.book and t.type = any (p.types::smallint[])
                  limit most) t
              where p.types is not null
              union all
              select p.n, t.position
              from probe p
              cross join lateral (
                  select t.position from event_tag t
                  where t.tag = p.tag and t.book = p.book
                  limit most) t
              where p.types is null) one
        group by one.position)
    select h.at, f.probes, f.position, f.book, f.book_position, f.event_id, f.type, f.recorded_at,
           f.tags, octet_length(f.payload) <= 65536,
           case when octet_length(f.payload) <= 65536 then f.payload else '' end, f.metadata, f.hash
    from (select coalesce(max(e.position), 0) as at from event e) h
    left join (select found.probes, e.*
               from found join event e on e.position = found.position) f on true;
end
$$;
comment on function decision_events_1 is
    'What many decisions ask, in one look: for each probe the events under its tag in its book, of
     its types if it names any, each event once with the numbers of its probes; and where the log
     ended at that moment. A probe with as many events as the limit may have more of them. A payload
     above 64 kB is left out, and the event is not whole: a thousand of these are too much at once. Whether
     an event has all tags that a decision wants is left to the caller.';
