-- The general ledger's view: each event as lines that sum to zero, and what they sum to by month.

create table journal_line (
    book           text        not null,
    position       bigint      not null,
    line           int         not null,
    event          text        not null,
    effective_on   date        not null,
    recorded_at    timestamptz not null,
    role           text        not null,
    ledger_account text        not null,
    account        text        not null,
    item_kind      text        not null,
    item           text        not null,
    amount_minor   bigint      not null,
    currency       char(3)     not null,
    detail         text,
    constraint journal_line_pk primary key (book, position, line),
    constraint journal_line_amount check (amount_minor <> 0)
);
create index journal_line_issued on journal_line (book, item)
    where event = 'ar.InvoiceIssued' and line = 1;
comment on table journal_line is
    'The lines of each event, in the order of the posting rules. Those of one event sum to zero.';
comment on column journal_line.event is 'The name of the event that the line comes from.';
comment on column journal_line.role is
    'What the ledger account is for: reconciliations go by it, so that a code can be changed.';
comment on column journal_line.account is 'The customer, patient or payer whose receivable it is.';
comment on column journal_line.item is
    'The document that it is about; in a control account, the item of the subledger that moves by '
    'the same amount.';
comment on column journal_line.amount_minor is 'Debit above zero, credit below.';
comment on column journal_line.detail is 'The code of the tax.';
comment on index journal_line_issued is 'Finds what an invoice was posted with when it is voided.';

create table journal_month (
    book           text    not null,
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
    book           text    not null,
    until          bigint  not null,
    effective_on   date    not null,
    ledger_account text    not null,
    role           text    not null,
    event          text    not null,
    currency       char(3) not null,
    amount_minor   numeric not null,
    constraint journal_day_pk
        primary key (book, until, effective_on, ledger_account, role, event, currency)
);
comment on table journal_day is
    'The lines up to a position and after the one before it, summed by day and never changed: with '
    'the lines after the last position, what was posted by any D as known at any K.';
