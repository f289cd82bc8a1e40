-- The documents as such. What they have open is the subledger's.
-- Ids are compared byte by byte, whatever the database's language: that is their order everywhere.

create table account (
    book      text collate "C"    not null,
    account   text collate "C"    not null,
    name      text    not null,
    kind      text    not null,
    currency  char(3) not null,
    terms     text    not null,
    opened_on date    not null,
    position  bigint  not null,
    constraint account_pk primary key (book, account)
);
comment on table account is 'As each was opened; what changed since is in account_change.';
comment on column account.terms is 'As JSON: nothing here is asked for by itself.';

create table account_change (
    book         text collate "C" not null,
    account      text collate "C" not null,
    position     bigint           not null,
    aspect       text             not null,
    effective_on date             not null,
    value        text,
    reason       text,
    constraint account_change_pk primary key (book, account, position)
);
comment on table account_change is
    'Every change of an account: on D as known at K, the last of an aspect by date, then position, '
    'holds.';
comment on column account_change.aspect is
    'NAME, TERMS, ADDRESS, TAX_ID, CREDIT_LIMIT, CLOSED or HELD.';
comment on column account_change.value is
    'A text, or JSON of what has parts; null if there is none any more, of CLOSED and HELD if it '
    'is so no longer.';
comment on column account_change.reason is 'Why it was changed, where that is said.';

create table account_payer (
    book         text collate "C" not null,
    account      text collate "C" not null,
    payer        text collate "C" not null,
    position     bigint           not null,
    effective_on date             not null,
    pays         boolean          not null,
    constraint account_payer_pk primary key (book, account, payer, position)
);
comment on table account_payer is
    'From when another account pays for one, and from when no more: the last by date, then '
    'position, holds.';

create table account_method (
    book         text collate "C" not null,
    account      text collate "C" not null,
    method       text             not null,
    position     bigint           not null,
    effective_on date             not null,
    blocked      boolean          not null,
    reason       text             not null,
    constraint account_method_pk primary key (book, account, method, position)
);
comment on table account_method is
    'From when an account does not pay by a method, and from when it may again: the last by date, '
    'then position, holds.';

create table book_setting (
    book         text collate "C" not null,
    position     bigint           not null,
    setting      text             not null,
    effective_on date             not null,
    value        text             not null,
    changed_at   timestamptz      not null,
    changed_by   text,
    constraint book_setting_pk primary key (book, position, setting)
);
comment on table book_setting is 'What a book is and how it works, by date: its opening, then each change.';
comment on column book_setting.value is 'As JSON.';

create table invoice (
    book               text collate "C"    not null,
    invoice            text collate "C"    not null,
    number             text collate "C"    not null,
    account            text collate "C"    not null,
    invoice_date       date    not null,
    net_minor          bigint  not null,
    tax_minor          bigint  not null,
    total_minor        bigint  not null,
    currency           char(3) not null,
    discount_until     date,
    discount_minor     bigint,
    discount_grace_days int,
    customer_reference text,
    purchase_order     text,
    memo               text,
    position           bigint  not null,
    voided_on          date,
    voided_position    bigint,
    flagged_position    bigint,
    flagged_on_hold     boolean,
    flagged_limit_minor bigint,
    constraint invoice_pk primary key (book, invoice)
);
comment on column invoice.flagged_position is
    'Where it was said that the account''s credit does not cover it, though it was issued.';

create table payment (
    book              text collate "C"    not null,
    payment           text collate "C"    not null,
    account           text collate "C"    not null,
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
    reversal_code          text,
    reversal_resubmittable boolean,
    reversal_fee           text,
    constraint payment_pk primary key (book, payment)
);
comment on column payment.reversal_code is 'The scheme''s own, if one returned it; with what the book''s rule said.';

create table chargeback_step (
    book         text collate "C" not null,
    chargeback   text collate "C" not null,
    position     bigint           not null,
    payment      text collate "C" not null,
    account      text collate "C" not null,
    state        text             not null,
    effective_on date             not null,
    amount_minor bigint,
    taken_minor  bigint           not null,
    currency     char(3),
    code         text,
    note         text,
    done_by      text,
    done_at      timestamptz      not null,
    constraint chargeback_step_pk primary key (book, chargeback, position)
);
comment on table chargeback_step is
    'What banks asked, took and gave back: on D as known at K, a chargeback is what its last step '
    'by then made it.';
comment on column chargeback_step.state is 'INQUIRED, CHARGED_BACK, WON or CLOSED.';
comment on column chargeback_step.taken_minor is
    'Signed: what the bank has more of the payment from then on. The sum by D and K is what it has.';

create table allocation (
    book              text collate "C" not null,
    credit_kind       text             not null,
    credit            text collate "C" not null,
    number            int              not null,
    account           text collate "C" not null,
    item_kind         text             not null,
    item              text collate "C" not null,
    installment       int,
    amount_minor      bigint           not null,
    discount_minor    bigint           not null,
    currency          char(3)          not null,
    effective_on      date             not null,
    position          bigint           not null,
    reversed_on       date,
    reversed_position bigint,
    constraint allocation_pk primary key (book, credit_kind, credit, number)
);
comment on table allocation is
    'Which credit, of a payment or an adjustment, was applied to which invoice or adjustment.';
comment on column allocation.account is 'Whose the debit is: one account may pay for another.';

create table adjustment (
    book              text collate "C"    not null,
    adjustment        text collate "C"    not null,
    account           text collate "C"    not null,
    invoice           text collate "C",
    kind              text    not null,
    amount_minor      bigint  not null,
    on_account_minor  bigint  not null,
    currency          char(3) not null,
    reason            text    not null,
    effective_on      date    not null,
    proposed_position bigint,
    proposed_by       text,
    proposed_at       timestamptz,
    made_position     bigint,
    made_by           text,
    made_at           timestamptz,
    approved_by       text,
    declined_position bigint,
    declined_by       text,
    declined_at       timestamptz,
    decline_reason    text,
    reversal_position bigint,
    reversal_by       text,
    reversal_at       timestamptz,
    reversal_declined_position bigint,
    reversal_declined_by       text,
    reversal_declined_at       timestamptz,
    reversal_decline_reason    text,
    reversed_on       date,
    reversed_position bigint,
    reversed_by       text,
    reversed_at       timestamptz,
    lines             text,
    number            text collate "C",
    constraint adjustment_pk primary key (book, adjustment)
);
comment on column adjustment.reversal_position is 'Where its reversal was last proposed.';
comment on column adjustment.number is 'Of a memo that a series numbered.';
comment on column adjustment.lines is 'What it takes back, as JSON, where that is said.';
comment on column adjustment.amount_minor is 'Signed: negative lowers the receivable.';

create table refund (
    book         text collate "C" not null,
    refund       text collate "C" not null,
    account      text collate "C" not null,
    credit_kind  text             not null,
    credit       text collate "C" not null,
    amount_minor bigint           not null,
    currency     char(3)          not null,
    reason       text             not null,
    requested_on date             not null,
    position     bigint           not null,
    constraint refund_pk primary key (book, refund)
);
comment on column refund.credit is 'The payment or adjustment whose credit is paid back.';

create table refund_step (
    book         text collate "C" not null,
    refund       text collate "C" not null,
    position     bigint           not null,
    state        text             not null,
    effective_on date             not null,
    done_by      text,
    done_at      timestamptz      not null,
    reason       text,
    method       text,
    reference    text,
    constraint refund_step_pk primary key (book, refund, position)
);
comment on table refund_step is
    'What happened to a refund: on D as known at K, it is what the last step by then made it.';

create table plan (
    book        text collate "C" not null,
    plan        text collate "C" not null,
    account     text collate "C" not null,
    missed_part text             not null,
    grace_days  int              not null,
    note        text,
    agreed_on   date             not null,
    position    bigint           not null,
    constraint plan_pk primary key (book, plan)
);
comment on table plan is 'Payment plans as they were agreed. What their parts have open is the subledger''s.';

create table plan_part (
    book         text collate "C" not null,
    plan         text collate "C" not null,
    number       int              not null,
    part         text collate "C" not null,
    due_on       date             not null,
    amount_minor bigint           not null,
    currency     char(3)          not null,
    constraint plan_part_pk primary key (book, plan, number)
);
comment on column plan_part.part is 'Its item.';

create table plan_item (
    book         text collate "C" not null,
    plan         text collate "C" not null,
    position     bigint           not null,
    line         int              not null,
    item_kind    text             not null,
    item         text collate "C" not null,
    effective_on date             not null,
    amount_minor bigint           not null,
    currency     char(3)          not null,
    constraint plan_item_pk primary key (book, plan, position, line)
);
comment on table plan_item is
    'What went into a plan, above zero, and back to what it came from, below: the sum by D and K is '
    'what of an item the plan has.';

create table plan_end (
    book     text collate "C" not null,
    plan     text collate "C" not null,
    position bigint           not null,
    ending   text             not null,
    reason   text,
    ended_on date             not null,
    constraint plan_end_pk primary key (book, plan, position)
);
comment on table plan_end is
    'That what was left of a plan went back: again, if a payment of it bounced afterwards.';

create table note (
    book         text collate "C"   not null,
    note         text collate "C"   not null,
    account      text collate "C"   not null,
    invoice      text collate "C",
    kind         text   not null,
    text         text   not null,
    effective_on date   not null,
    position     bigint not null,
    written_by   text,
    written_at   timestamptz not null,
    constraint note_pk primary key (book, note)
);

create table period_change (
    book       text collate "C" not null,
    period     text             not null,
    position   bigint           not null,
    state      text             not null,
    changed_at timestamptz      not null,
    changed_by text,
    reason     text,
    constraint period_change_pk primary key (book, period, position)
);
comment on table period_change is 'Every closing and reopening of a month.';

create table proposal (
    book           text collate "C" not null,
    item           text collate "C" not null,
    position       bigint           not null,
    account        text collate "C" not null,
    kind           text             not null,
    amount_minor   bigint           not null,
    currency       char(3)          not null,
    reason         text             not null,
    proposed_by    text             not null,
    proposed_at    timestamptz      not null,
    ended_position bigint,
    constraint proposal_pk primary key (book, item, position)
);
comment on table proposal is
    'What one person proposed and another decides on: an adjustment, a reversal, a void, a refund.';
comment on column proposal.item is 'Its kind, a colon and the id of what is to change.';
comment on column proposal.amount_minor is 'By how much it changes what is owed.';
comment on column proposal.ended_position is 'Where it was decided, or proposed differently.';

create table assignment (
    book        text collate "C" not null,
    queue       text collate "C" not null,
    item        text collate "C" not null,
    position    bigint           not null,
    owner       text,
    assigned_on date             not null,
    constraint assignment_pk primary key (book, queue, item, position)
);
comment on table assignment is 'Who was given what waits in a queue; the last counts.';

create table follow_up (
    book         text collate "C" not null,
    queue        text collate "C" not null,
    item         text collate "C" not null,
    position     bigint           not null,
    follow_up_on date,
    snoozed      boolean          not null,
    note         text,
    set_on       date             not null,
    constraint follow_up_pk primary key (book, queue, item, position)
);
comment on table follow_up is 'When somebody comes back to what waits; the last counts.';

create table refusal (
    book         text collate "C" not null,
    refusal      text collate "C" not null,
    policy       text             not null,
    account      text collate "C" not null,
    kind         text             not null,
    about        text collate "C" not null,
    amount_minor bigint,
    currency     char(3),
    problem      text             not null,
    detail       text             not null,
    refused_on   date             not null,
    position     bigint           not null,
    constraint refusal_pk primary key (book, refusal)
);
comment on table refusal is 'What a policy could not do by itself.';

create table refusal_dismissal (
    book         text collate "C" not null,
    refusal      text collate "C" not null,
    dismissed_on date             not null,
    position     bigint           not null,
    constraint refusal_dismissal_pk primary key (book, refusal)
);
comment on table refusal_dismissal is 'Somebody has seen to it.';

create table view_change (
    book       text collate "C" not null,
    view       text collate "C" not null,
    position   bigint           not null,
    changed_on date             not null,
    removed    boolean          not null,
    name       text,
    page       text,
    query      text,
    owner      text,
    shared     boolean,
    constraint view_change_pk primary key (book, view, position)
);
comment on table view_change is 'Lists that somebody kept by name; the last change of each counts.';
comment on column view_change.name is 'Null, like what follows, of a removal.';

create table dispute (
    book         text collate "C" not null,
    dispute      text collate "C" not null,
    account      text collate "C" not null,
    invoice      text collate "C" not null,
    line         int,
    kind         text             not null,
    reason       text             not null,
    text         text,
    opened_on    date             not null,
    opened_by    text             not null,
    paid_short_by text collate "C",
    position     bigint           not null,
    constraint dispute_pk primary key (book, dispute)
);
comment on table dispute is 'As each was opened; how it stands is in dispute_step.';

create table dispute_step (
    book         text collate "C" not null,
    dispute      text collate "C" not null,
    position     bigint           not null,
    account      text collate "C" not null,
    invoice      text collate "C" not null,
    effective_on date             not null,
    state        text             not null,
    held_minor   bigint           not null,
    deadline     date,
    outcome      text,
    adjustment   text collate "C",
    payment      text collate "C",
    reason       text,
    done_by      text             not null,
    constraint dispute_step_pk primary key (book, dispute, position)
);
comment on table dispute_step is
    'Every opening and resolution: on D as known at K, the last by position holds.';
comment on column dispute_step.state is 'OPEN or RESOLVED, from then on.';
comment on column dispute_step.held_minor is
    'Signed: by how much more of the invoice is disputed from then on, in its currency. The sum by '
    'D and K is what a dispute holds; what is disputed is at most what the invoice has open.';

create table dispute_entry (
    book      text collate "C" not null,
    dispute   text collate "C" not null,
    position  bigint           not null,
    entry     text             not null,
    direction text             not null,
    person    text,
    text      text             not null,
    documents text             not null,
    noted_on  date             not null,
    noted_by  text             not null,
    constraint dispute_entry_pk primary key (book, dispute, position)
);
comment on table dispute_entry is 'What was said about disputes.';
comment on column dispute_entry.documents is 'As JSON: nothing here is asked for by itself.';

create table invoice_key (
    book    text collate "C" not null,
    key     text collate "C" not null,
    invoice text collate "C" not null,
    account text collate "C" not null
);
comment on table invoice_key is
    'Under which numbers payers may write of an invoice: without prefixes, zeros and blanks.';

create table cash_decision (
    book             text collate "C" not null,
    payment          text collate "C" not null,
    position         bigint           not null,
    account          text collate "C" not null,
    outcome          text             not null,
    finding          text             not null,
    decided_by_kind  text             not null,
    rest_then        text,
    rule             text,
    score            int,
    first_allocation int,
    allocations      int              not null,
    decision         text             not null,
    decided_by       text             not null,
    decided_on       date             not null,
    constraint cash_decision_pk primary key (book, payment, position)
);
comment on table cash_decision is
    'What was decided about payments: of each, the last by position holds.';
comment on column cash_decision.decided_by_kind is 'RULES or PERSON.';
comment on column cash_decision.first_allocation is
    'The payment''s allocations from this number on were made by it, so many as allocations says.';
comment on column cash_decision.decision is 'All of it, as JSON.';

create table cash_rules (
    book     text collate "C" not null,
    position bigint           not null,
    account  text collate "C",
    version  int              not null,
    name     text,
    rules    text,
    set_on   date             not null,
    constraint cash_rules_pk primary key (book, position)
);
comment on table cash_rules is
    'By which rules payments are applied: on D as known at K the last by date, then position; those '
    'of an account before those of the book.';
comment on column cash_rules.rules is
    'As JSON; null, like the name, if an account has none of its own any more.';

create table remittance (
    book        text collate "C" not null,
    remittance  text collate "C" not null,
    position    bigint           not null,
    account     text collate "C",
    payment     text collate "C",
    reference   text,
    total_minor bigint           not null,
    currency    char(3)          not null,
    lines       text             not null,
    received_on date             not null,
    constraint remittance_pk primary key (book, remittance)
);
comment on table remittance is 'What payers said that payments are for, as it came.';
comment on column remittance.lines is 'As JSON: nothing here is asked for by itself.';

create table remittance_payment (
    book       text collate "C" not null,
    remittance text collate "C" not null,
    position   bigint           not null,
    payment    text collate "C" not null,
    joined_on  date             not null,
    constraint remittance_payment_pk primary key (book, remittance, position)
);
comment on table remittance_payment is
    'Which payment an advice was joined with that did not name one when it came.';

create table payer_name (
    book         text collate "C" not null,
    account      text collate "C" not null,
    name         text             not null,
    position     bigint           not null,
    is_known     boolean          not null,
    effective_on date             not null,
    constraint payer_name_pk primary key (book, account, name, position)
);
comment on table payer_name is
    'Other spellings of payers'' names, learnt and forgotten: the last by date, then position, holds.';
