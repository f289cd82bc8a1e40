create table policy (
    name     text   primary key,
    position bigint not null
);
comment on table policy is 'How far each policy has followed the log.';
comment on column policy.position is
    'Everything up to here was followed. Set back, it is followed again, which does nothing twice.';
