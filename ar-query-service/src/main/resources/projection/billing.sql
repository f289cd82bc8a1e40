-- From the price list to the draft. Decimals that are not amounts are kept as they were written.

create table sold_item (
    book            text collate "C" not null,
    item            text collate "C" not null,
    position        bigint not null,
    description     text not null,
    revenue_account text,
    taxes           text not null,
    set_on          date not null,
    constraint sold_item_pk primary key (book, item, position)
);
comment on table sold_item is
    'What a code stands for: on D as known at K, the last by date, then position.';

create table tax_rate (
    book         text collate "C" not null,
    tax          text collate "C" not null,
    position     bigint not null,
    jurisdiction text not null,
    category     text not null,
    percent      text not null,
    set_on       date not null,
    constraint tax_rate_pk primary key (book, tax, position)
);
comment on table tax_rate is
    'On D as known at K, the last by date, then position.';

create table tax_exemption (
    book        text collate "C" not null,
    account     text collate "C" not null,
    certificate text collate "C" not null,
    position    bigint not null,
    category    text not null,
    taxes       text not null,
    exempt_from date not null,
    until       date,
    constraint tax_exemption_pk primary key (book, account, certificate, position)
);
comment on table tax_exemption is
    'The last of a certificate by position counts.';

create table account_group (
    book           text collate "C" not null,
    account        text collate "C" not null,
    position       bigint not null,
    customer_group text,
    set_on         date not null,
    constraint account_group_pk primary key (book, account, position)
);
comment on table account_group is
    'On D as known at K, the last by date, then position.';

create table price (
    book           text collate "C" not null,
    price          text collate "C" not null,
    item           text collate "C" not null,
    kind           text not null,
    account        text collate "C",
    customer_group text,
    currency       char(3) not null,
    tiers          text not null,
    minimum_minor  bigint,
    discount       text,
    valid_from     date not null,
    valid_until    date,
    position       bigint not null,
    constraint price_pk primary key (book, price)
);

create table price_end (
    book     text collate "C" not null,
    price    text collate "C" not null,
    position bigint not null,
    last_on  date not null,
    constraint price_end_pk primary key (book, price, position)
);
comment on table price_end is
    'The last by position counts, instead of what the price was set with.';

create table charge (
    book            text collate "C" not null,
    charge          text collate "C" not null,
    account         text collate "C" not null,
    reference       text,
    returns         text collate "C",
    recurring       text collate "C",
    entered_by      text not null,
    position        bigint not null,
    closed_position bigint,
    constraint charge_pk primary key (book, charge)
);
comment on table charge is
    'What it is and costs is in charge_content, charge_price and charge_step; closed when it is billed or cancelled.';

create table charge_content (
    book        text collate "C" not null,
    charge      text collate "C" not null,
    position    bigint not null,
    item        text collate "C" not null,
    description text not null,
    quantity    text not null,
    charged_on  date not null,
    reason      text,
    done_by     text not null,
    constraint charge_content_pk primary key (book, charge, position)
);
comment on table charge_content is
    'As it was entered, and each correction.';

create table charge_price (
    book         text collate "C" not null,
    charge       text collate "C" not null,
    position     bigint not null,
    price        text collate "C",
    quantity     text,
    unit_price   text,
    amount_minor bigint,
    currency     char(3),
    steps        text,
    constraint charge_price_pk primary key (book, charge, position)
);
comment on table charge_price is
    'What it costs from then on; nothing while it waits.';

create table charge_step (
    book         text collate "C" not null,
    charge       text collate "C" not null,
    position     bigint not null,
    state        text not null,
    draft        text collate "C",
    invoice      text collate "C",
    reason       text,
    done_by      text not null,
    effective_on date not null,
    constraint charge_step_pk primary key (book, charge, position)
);
comment on table charge_step is
    'Put on a draft, given back, billed, cancelled.';

create table recurring_charge (
    book        text collate "C" not null,
    recurring   text collate "C" not null,
    account     text collate "C" not null,
    item        text collate "C" not null,
    description text not null,
    quantity    text not null,
    every_count integer not null,
    every_unit  text not null,
    first_on    date not null,
    until       date,
    set_by      text not null,
    position    bigint not null,
    constraint recurring_charge_pk primary key (book, recurring)
);

create table recurring_charge_end (
    book      text collate "C" not null,
    recurring text collate "C" not null,
    position  bigint not null,
    last_on   date not null,
    reason    text not null,
    ended_by  text not null,
    constraint recurring_charge_end_pk primary key (book, recurring, position)
);

create table billing_run (
    book         text collate "C" not null,
    run          text collate "C" not null,
    through      date not null,
    invoice_date date not null,
    ordered_by   text not null,
    ordered_on   date not null,
    position     bigint not null,
    constraint billing_run_pk primary key (book, run)
);

create table draft (
    book               text collate "C" not null,
    draft              text collate "C" not null,
    account            text collate "C" not null,
    invoice_date       date not null,
    currency           char(3) not null,
    customer_reference text,
    purchase_order     text,
    memo               text,
    run                text collate "C",
    made_by            text not null,
    position           bigint not null,
    closed_position    bigint,
    constraint draft_pk primary key (book, draft)
);
comment on table draft is
    'Closed when it is released or discarded.';

create table draft_line (
    book            text collate "C" not null,
    draft           text collate "C" not null,
    line            integer not null,
    position        bigint not null,
    charge          text collate "C",
    item            text collate "C",
    description     text,
    quantity        text,
    unit_price      text,
    amount_minor    bigint,
    charged_on      date,
    taxes           text,
    revenue_account text,
    reason          text,
    done_by         text not null,
    constraint draft_line_pk primary key (book, draft, line, position)
);
comment on table draft_line is
    'As it was made, and each correction; taken out when it has no item.';

create table draft_step (
    book         text collate "C" not null,
    draft        text collate "C" not null,
    position     bigint not null,
    state        text not null,
    effective_on date not null,
    reason       text,
    done_by      text not null,
    invoice      text collate "C",
    constraint draft_step_pk primary key (book, draft, position)
);
comment on table draft_step is
    'What it is from then on.';

create table quote (
    book         text collate "C" not null,
    quote        text collate "C" not null,
    account      text collate "C" not null,
    quoted_on    date not null,
    valid_until  date not null,
    reference    text,
    quoted_by    text not null,
    currency     char(3) not null,
    amount_minor bigint not null,
    lines        text not null,
    position     bigint not null,
    constraint quote_pk primary key (book, quote)
);

create table quote_step (
    book         text collate "C" not null,
    quote        text collate "C" not null,
    position     bigint not null,
    state        text not null,
    effective_on date not null,
    reason       text,
    draft        text collate "C",
    done_by      text not null,
    constraint quote_step_pk primary key (book, quote, position)
);
comment on table quote_step is
    'How it was accepted or declined.';
