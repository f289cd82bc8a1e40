-- What each account owes, item by item, and the events that made it so.

create table account (
    book            text    not null,
    account         text    not null,
    name            text    not null,
    kind            text    not null,
    currency        char(3) not null,
    opened_on       date    not null,
    position        bigint  not null,
    closed_on       date,
    closed_position bigint,
    constraint account_pk primary key (book, account)
);

create table account_terms (
    book                  text    not null,
    account               text    not null,
    position              bigint  not null,
    effective_on          date    not null,
    net_days              int     not null,
    end_of_month          boolean not null,
    discount_basis_points int,
    discount_days         int,
    constraint account_terms_pk primary key (book, account, position)
);
comment on table account_terms is 'Every version of an account''s terms.';

create table invoice (
    book               text    not null,
    invoice            text    not null,
    number             text    not null,
    account            text    not null,
    invoice_date       date    not null,
    net_minor          bigint  not null,
    tax_minor          bigint  not null,
    total_minor        bigint  not null,
    currency           char(3) not null,
    discount_until     date,
    discount_minor     bigint,
    customer_reference text,
    memo               text,
    position           bigint  not null,
    voided_on          date,
    voided_position    bigint,
    constraint invoice_pk primary key (book, invoice)
);
create index invoice_account on invoice (book, account, invoice_date, invoice);
create index invoice_date on invoice (book, invoice_date, invoice);

create table installment (
    book          text   not null,
    invoice       text   not null,
    number        int    not null,
    due_on        date   not null,
    amount_minor  bigint not null,
    earlier_minor bigint not null,
    later_minor   bigint not null,
    constraint installment_pk primary key (book, invoice, number)
);
comment on column installment.number is 'Counts an invoice''s installments by due date, from 1.';
comment on column installment.earlier_minor is 'What the installments before it sum to.';
comment on column installment.later_minor is
    'What the installments after it sum to, zero for the last: money settles the earliest due '
    'first, so this much of the open amount stands on those before any stands here.';

create table payment (
    book              text    not null,
    payment           text    not null,
    account           text    not null,
    amount_minor      bigint  not null,
    currency          char(3) not null,
    method            text    not null,
    received_on       date    not null,
    effective_on      date    not null,
    reference         text,
    remittance        text,
    position          bigint  not null,
    reversed_on       date,
    reversed_position bigint,
    reversal_reason   text,
    reversal_note     text,
    constraint payment_pk primary key (book, payment)
);
create index payment_account on payment (book, account, effective_on, payment);
create index payment_date on payment (book, effective_on, payment);

create table allocation (
    book              text   not null,
    payment           text   not null,
    number            int    not null,
    invoice           text   not null,
    amount_minor      bigint not null,
    discount_minor    bigint not null,
    effective_on      date   not null,
    position          bigint not null,
    reversed_on       date,
    reversed_position bigint,
    constraint allocation_pk primary key (book, payment, number)
);
create index allocation_invoice on allocation (book, invoice);

create table adjustment (
    book              text    not null,
    adjustment        text    not null,
    account           text    not null,
    invoice           text,
    kind              text    not null,
    amount_minor      bigint  not null,
    on_account_minor  bigint  not null,
    currency          char(3) not null,
    reason            text    not null,
    effective_on      date    not null,
    proposed_position bigint,
    proposed_by       text,
    made_position     bigint,
    approved_by       text,
    declined_position bigint,
    declined_by       text,
    reversed_on       date,
    reversed_position bigint,
    constraint adjustment_pk primary key (book, adjustment)
);
create index adjustment_account on adjustment (book, account);
create index adjustment_invoice on adjustment (book, invoice) where invoice is not null;
comment on column adjustment.amount_minor is 'Signed: negative lowers the receivable.';

create table note (
    book         text   not null,
    note         text   not null,
    account      text   not null,
    invoice      text,
    kind         text   not null,
    text         text   not null,
    effective_on date   not null,
    position     bigint not null,
    constraint note_pk primary key (book, note)
);
create index note_account on note (book, account);
create index note_invoice on note (book, invoice) where invoice is not null;

create table event (
    book          text        not null,
    position      bigint      not null,
    book_position bigint      not null,
    event_id      uuid        not null,
    name          text        not null,
    recorded_at   timestamptz not null,
    effective_on  date        not null,
    payload       text        not null,
    metadata      text        not null,
    constraint event_pk primary key (book, position)
);
create index event_recorded on event (book, recorded_at, position);
comment on table event is 'Every event as it came: the story behind each number.';

create table concern (
    book     text   not null,
    kind     text   not null,
    value    text   not null,
    position bigint not null,
    constraint concern_pk primary key (book, kind, value, position)
);
comment on table concern is 'Which events are about a thing: account, invoice, payment, and so on.';

create table entry (
    book         text        not null,
    position     bigint      not null,
    line         int         not null,
    account      text        not null,
    item_kind    text        not null,
    item         text        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    kind         text        not null,
    source_kind  text        not null,
    source       text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    constraint entry_pk primary key (book, position, line),
    constraint entry_item_kind check (item_kind in ('INVOICE', 'PAYMENT', 'ADJUSTMENT'))
);
create index entry_item on entry (book, item, item_kind);
create index entry_account on entry (book, account, effective_on, position);
create index entry_effective on entry (book, effective_on);
comment on table entry is
    'Every movement on an item, signed: what is open on D as known at K is the sum of the entries '
    'effective by D and recorded by K.';
comment on column entry.item_kind is
    'INVOICE: what it has open. PAYMENT: its unapplied cash, below zero. ADJUSTMENT: what stands '
    'on the account, of either sign.';
comment on column entry.source is 'The document that moved it: for an allocation, the payment.';

create table item (
    book              text    not null,
    kind              text    not null,
    item              text    not null,
    account           text    not null,
    dated_on          date    not null,
    currency          char(3) not null,
    open_minor        bigint  not null,
    last_effective_on date    not null,
    last_position     bigint  not null,
    constraint item_pk primary key (book, item, kind)
);
create index item_open on item (book, account) where open_minor <> 0;
comment on table item is 'The current sum of each item''s entries, future-dated ones included.';
comment on column item.last_effective_on is
    'The latest date and position of its entries: for any D and K from them on, the current sum '
    'is the answer.';

create table account_total (
    book              text    not null,
    account           text    not null,
    currency          char(3) not null,
    open_minor        bigint  not null,
    unapplied_minor   bigint  not null,
    last_effective_on date    not null,
    last_position     bigint  not null,
    constraint account_total_pk primary key (book, account)
);
comment on table account_total is
    'The current sums of each account''s entries: of invoices and on-account adjustments, and of '
    'payments (turned positive). The balance is open − unapplied.';
