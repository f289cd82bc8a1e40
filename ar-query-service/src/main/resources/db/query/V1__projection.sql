-- What the query service keeps beside its projections. Each projection has a schema of its own,
-- which its code makes and makes anew; migrations never touch those.

create table alarm (
    projection    text        not null,
    instance      text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    book          text,
    position      bigint,
    event         text,
    problem       text        not null,
    raised_at     timestamptz not null,
    constraint alarm_pk primary key (projection, partition)
);
comment on table alarm is
    'A record at which a projection stopped. It is gone once the record has been folded.';
comment on column alarm.instance is 'The process that met it.';
comment on column alarm.book is 'As far as the record could be read.';
