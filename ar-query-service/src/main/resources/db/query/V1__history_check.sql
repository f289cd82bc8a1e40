-- What the query service keeps beside its projections. Each projection has a schema of its own,
-- which its code makes and makes anew; migrations never touch those.

create table history_check (
    id           uuid        not null,
    book         text        not null,
    known        bigint      not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null,
    finished_at  timestamptz,
    report       text,
    constraint history_check_pk primary key (id),
    constraint history_check_state check (state in ('RUNNING', 'DONE', 'FAILED'))
);
comment on table history_check is
    'Comparisons of a book''s tables with its history: who asked, and what was found.';
create index history_check_book on history_check (book, requested_at);
