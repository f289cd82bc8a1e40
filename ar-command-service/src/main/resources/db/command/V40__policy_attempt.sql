create table policy_attempt (
    book     text        not null,
    kind     text        not null,
    about    text        not null,
    begun_at timestamptz not null default now(),
    outcome  text,
    detail   text,
    constraint policy_attempt_pkey primary key (book, kind, about)
);
comment on table policy_attempt is
    'What a policy did outside of the log, such as giving a message to a mail system, written down
     before it began. One without an outcome may have been done or not.';
