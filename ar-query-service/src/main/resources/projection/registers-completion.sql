-- What only readers need: a rebuild makes it when the tables are full.
-- Ids come before the book: an index is made soonest of what tells its rows apart soonest.

create index invoice_account on invoice (account, book, invoice_date, invoice);
create index invoice_date on invoice (book, invoice_date, invoice);
create index payment_account on payment (account, book, effective_on, payment);
create index payment_date on payment (book, effective_on, payment);
create index allocation_invoice on allocation (invoice, book);
create index adjustment_account on adjustment (book, account);
create index adjustment_invoice on adjustment (book, invoice) where invoice is not null;
create index note_account on note (book, account);
create index note_invoice on note (book, invoice) where invoice is not null;
