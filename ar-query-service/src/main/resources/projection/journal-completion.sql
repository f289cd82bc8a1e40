-- What only readers need: a rebuild makes it when the tables are full.

create index journal_entry_effective on journal_entry (book, effective_on, position);
create index journal_entry_account on journal_entry (account, book, effective_on, position);
