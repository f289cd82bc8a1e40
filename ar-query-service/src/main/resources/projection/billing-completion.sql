-- What only readers need: a rebuild makes it when the tables are full.

create index price_item on price (item, book);
create index charge_account on charge (account, book);
create index charge_open on charge (book, account) where closed_position is null;
create index charge_recurring on charge (recurring, book) where recurring is not null;
create index charge_newest on charge (book, position);
create index recurring_charge_account on recurring_charge (account, book);
create index draft_account on draft (account, book);
create index draft_open on draft (book, position) where closed_position is null;
create index draft_newest on draft (book, position);
create index quote_account on quote (account, book);
