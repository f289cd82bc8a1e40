-- What only readers need: a rebuild makes it when the tables are full.

create index journal_line_effective on journal_line (book, effective_on, position, line);
create index journal_line_ledger_account
    on journal_line (book, ledger_account, effective_on, position, line);
create index journal_line_account on journal_line (book, account, effective_on, position, line);
