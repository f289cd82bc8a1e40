-- What each account owes, item by item. A fold writes all of it; tables that are filled from the
-- first event on get what other rows tell when they are completed.
-- Ids are compared byte by byte, whatever the database's language: that is their order everywhere.

create table installment (
    book          text collate "C"   not null,
    invoice       text collate "C"   not null,
    number        int    not null,
    due_on        date   not null,
    amount_minor  bigint not null,
    earlier_minor bigint not null,
    later_minor   bigint not null,
    currency      char(3) not null,
    open_minor    bigint not null default 0,
    named         boolean not null default false,
    own_minor     bigint not null default 0,
    before_minor  bigint not null default 0,
    after_minor   bigint not null default 0
);
comment on table installment is
    'Of invoices that are due in several parts; the others are due when their item is.';
comment on column installment.number is 'Counts an invoice''s installments by due date, from 1.';
comment on column installment.earlier_minor is 'What the installments before it sum to.';
comment on column installment.later_minor is
    'What the installments after it sum to, zero for the last: money settles the earliest due '
    'first, so this much of the open amount stands on those before any stands here.';
comment on column installment.open_minor is 'Its part of what the invoice has open currently.';
comment on column installment.named is
    'Whether any installment of the invoice was ever paid by its number.';
comment on column installment.own_minor is
    'What was paid on it by its number; on those before it in before_minor, on those after it in '
    'after_minor.';

create function part_open(open bigint, amount bigint, earlier bigint, later bigint,
                          own bigint, before bigint, after bigint)
    returns bigint immutable parallel safe
    return case when later = 0
                then open - greatest(0, least(open - (amount - own), earlier - before))
                else greatest(0, least(open - (later - after), amount - own)) end;
comment on function part_open is
    'What of an invoice''s open amount stands on an installment; on the last, whatever is left. '
    'What was paid by number is off its installment, and all else off what is due first.';

create table entry (
    book         text collate "C"   not null,
    position     bigint not null,
    line         int    not null,
    account      text collate "C"   not null,
    item_kind    text   not null,
    item         text collate "C"   not null,
    effective_on date   not null,
    kind         text   not null,
    source       text   not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    side         text   not null,
    dated_on     date   not null,
    due_on       date,
    installment  int,
    constraint entry_item_kind check (item_kind in ('INVOICE', 'PAYMENT', 'ADJUSTMENT', 'PART'))
);
comment on table entry is
    'Every movement on an item, signed: what is open on D as known at K is the sum of the entries '
    'effective by D and recorded by K.';
comment on column entry.item_kind is
    'INVOICE: what it has open. PAYMENT: its unapplied cash, below zero. ADJUSTMENT: what stands '
    'on the account, of either sign. PART: what a part of a payment plan has open.';
comment on column entry.source is 'The document that moved it: for an allocation, the credit.';
comment on column entry.installment is
    'Which installment of an invoice it moves; null for whatever is due first.';
comment on column entry.side is 'The item''s, like dated_on and due_on: with them entries age.';

create function makes(kind text, item_kind text)
    returns boolean immutable parallel safe
    return kind in ('INVOICED', 'PAID') or (kind = 'ADJUSTED' and item_kind = 'ADJUSTMENT')
        or (kind = 'PLANNED' and item_kind = 'PART');
comment on function makes is 'Whether an entry makes its item: each item has one that does.';

create table item (
    book              text collate "C"    not null,
    kind              text    not null,
    item              text collate "C"    not null,
    account           text collate "C"    not null,
    side              text    not null,
    dated_on          date    not null,
    due_on            date,
    number            text,
    currency          char(3) not null,
    amount_minor      bigint  not null,
    open_minor        bigint  not null,
    last_effective_on date    not null,
    last_position     bigint  not null
);
comment on table item is 'The current sum of each item''s entries, future-dated ones included.';
comment on column item.side is
    'DEBT, CREDIT on the account, or CASH that is not applied: an item never changes it.';
comment on column item.due_on is 'Null if it is due in several parts, which installment has.';
comment on column item.number is 'An invoice''s, so that lists look up no documents.';
comment on column item.amount_minor is 'Of the entry that made it.';
comment on column item.last_effective_on is
    'The latest date and position of its entries: for any D and K from them on, the current sum '
    'is the answer.';

create table made_item (
    book     text collate "C" not null,
    kind     text    not null,
    item     text collate "C" not null,
    side     text    not null,
    dated_on date    not null,
    due_on   date,
    number   text,
    constraint made_item_pk primary key (item, kind, book)
);
comment on table made_item is
    'Where items stand, for the entries that follow: only while the tables are filled.';

create table sum_end (
    book  text collate "C" not null,
    until bigint           not null
);
comment on table sum_end is 'Where the sums by day will end: only while the tables are filled.';

create table open_day (
    book       text collate "C"    not null,
    due_on     date    not null,
    dated_on   date    not null,
    side       text    not null,
    currency   char(3) not null,
    open_minor numeric not null
) with (fillfactor = 50);
comment on table open_day is
    'What items and installments currently have open, by day: aging reads days instead of items.';

create table moved_day (
    book         text collate "C"    not null,
    until        bigint  not null,
    effective_on date    not null,
    due_on       date    not null,
    dated_on     date    not null,
    side         text    not null,
    currency     char(3) not null,
    amount_minor numeric not null
);
comment on table moved_day is
    'The entries up to a position and after the one before it, summed by day and never changed: '
    'with the entries after the last position, what was open on any D as known at any K.';
comment on column moved_day.due_on is 'Infinity for what is due in several parts.';

create table book_total (
    book            text collate "C"    not null,
    currency        char(3) not null,
    open_minor      numeric not null,
    unapplied_minor numeric not null
) with (fillfactor = 50);
comment on table book_total is 'The current sums of the accounts'' totals.';

create table account_total (
    book              text collate "C"    not null,
    account           text collate "C"    not null,
    currency          char(3) not null,
    open_minor        numeric not null,
    unapplied_minor   numeric not null,
    last_effective_on date    not null,
    last_position     bigint  not null
);
comment on table account_total is
    'The current sums of each account''s entries: of invoices and on-account adjustments, and of '
    'payments (turned positive). The balance is open − unapplied.';
