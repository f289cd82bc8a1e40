-- What only readers need: a rebuild makes it when the tables are full.

alter table event add constraint event_pk primary key (book, position);
alter table concern add constraint concern_pk primary key (book, kind, value, position);
create index invoice_account on invoice (book, account, invoice_date, invoice);
create index invoice_date on invoice (book, invoice_date, invoice);
create index installment_due on installment (book, due_on, (-open_minor)) where open_minor > 0;
create index payment_account on payment (book, account, effective_on, payment);
create index payment_date on payment (book, effective_on, payment);
create index allocation_invoice on allocation (book, invoice);
create index adjustment_account on adjustment (book, account);
create index adjustment_invoice on adjustment (book, invoice) where invoice is not null;
create index note_account on note (book, account);
create index note_invoice on note (book, invoice) where invoice is not null;
create index event_recorded on event (book, recorded_at, position);
create index entry_item on entry (book, item, item_kind);
create index entry_account on entry (book, account, effective_on, position);
create index entry_effective on entry (book, effective_on);
create index entry_several on entry (book, item)
    include (effective_on, position, amount_minor) where due_on is null;
create index item_open on item (book, account) where open_minor <> 0;
create index item_due on item (book, due_on, (-open_minor)) where open_minor > 0;
comment on index entry_several is 'What is due in several parts cannot be aged by its entries.';
