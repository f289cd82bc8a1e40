create table archived_file (
    book   text  not null,
    sha256 bytea not null,
    sealed bytea not null,
    constraint archived_file_pkey primary key (book, sha256)
);
-- what is enciphered cannot be compressed
alter table archived_file alter column sealed set storage external;
comment on table archived_file is
    'Every file that came in or went out, once. Nothing is changed or deleted.';
comment on column archived_file.sha256 is 'Of the file as it was, before it was enciphered.';
comment on column archived_file.sealed is
    'Nonce, AES-256-GCM of the file under countinghouse.archive.key, tag.';
