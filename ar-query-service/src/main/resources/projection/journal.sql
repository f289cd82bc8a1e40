-- The general ledger's view: each event as lines that sum to zero, and what they sum to by month.
-- Ids are compared byte by byte, whatever the database's language: that is their order everywhere.

create table journal_entry (
    book            text collate "C"   not null,
    position        bigint             not null,
    first_line      int                not null,
    event           text               not null,
    effective_on    date               not null,
    recorded_at     timestamptz        not null,
    account         text collate "C"   not null,
    currency        char(3)            not null,
    roles           text[]             not null,
    ledger_accounts text[]             not null,
    item_kinds      text[]             not null,
    items           text[] collate "C" not null,
    amounts_minor   bigint[]           not null,
    details         text[],
    constraint journal_entry_pk primary key (book, position, first_line),
    constraint journal_entry_amounts check (0 <> all (amounts_minor))
);
create index journal_entry_issued on journal_entry ((items[1]), book)
    where event = 'ar.InvoiceIssued';
comment on table journal_entry is
    'The lines of an event, in the order of the posting rules; they sum to zero. They are one row, '
    'for they come and are wanted together: written and indexed it costs a fraction of a row each. '
    'Where one account pays for another, there is a row for each of them.';
comment on column journal_entry.first_line is 'The number of its first line among the event''s, from 1.';
comment on column journal_entry.event is 'The name of the event that the lines come from.';
comment on column journal_entry.account is
    'The customer, patient or payer whose receivable it is.';
comment on column journal_entry.details is 'Null if there are none.';
comment on index journal_entry_issued is 'Finds what an invoice was posted with when it is voided.';

create view journal_line as
select entry.book, entry.position,
       cast(entry.first_line + line.line - 1 as int) as line, entry.event, entry.effective_on,
       entry.recorded_at, line.role, line.ledger_account, entry.account, line.item_kind, line.item,
       line.amount_minor, entry.currency, line.detail
from journal_entry entry
cross join lateral unnest(entry.roles, entry.ledger_accounts, entry.item_kinds, entry.items,
                          entry.amounts_minor, entry.details)
    with ordinality as line (role, ledger_account, item_kind, item, amount_minor, detail, line);
comment on column journal_line.role is
    'What the ledger account is for: reconciliations go by it, so that a code can be changed.';
comment on column journal_line.item is
    'The document that it is about; in a control account, the item of the subledger that moves by '
    'the same amount.';
comment on column journal_line.amount_minor is 'Debit above zero, credit below.';
comment on column journal_line.detail is 'The code of the tax.';

create table ledger_day (
    book           text collate "C" not null,
    ledger_account text             not null,
    effective_on   date             not null,
    constraint ledger_day_pk primary key (book, ledger_account, effective_on)
);
comment on table ledger_day is
    'On which days lines of a ledger account are effective: only there they are looked for.';

create table journal_month (
    book           text collate "C" not null,
    ledger_account text    not null,
    role           text    not null,
    currency       char(3) not null,
    month          date    not null,
    debit_minor    numeric not null,
    credit_minor   numeric not null,
    constraint journal_month_pk primary key (book, ledger_account, role, currency, month)
);
comment on table journal_month is
    'The current sums of the lines by the month in which they are effective, both sides above zero.';
comment on column journal_month.month is 'Its first day.';

create table journal_day (
    book           text collate "C" not null,
    until          bigint  not null,
    effective_on   date    not null,
    ledger_account text    not null,
    role           text    not null,
    event          text    not null,
    currency       char(3) not null,
    amount_minor   numeric not null,
    debit_minor    numeric not null,
    constraint journal_day_pk
        primary key (book, until, effective_on, ledger_account, role, event, currency)
);
comment on column journal_day.debit_minor is 'Of the amount, what was debited: the rest, below zero, was credited.';
comment on table journal_day is
    'The lines up to a position and after the one before it, summed by day and never changed: with '
    'the lines after the last position, what was posted by any D as known at any K.';
