-- What only readers need: a rebuild makes it when the tables are full.
-- Ids come before the book: an index is made soonest of what tells its rows apart soonest.

alter table event add constraint event_pk primary key (book, position);
alter table concern add constraint concern_pk primary key (book, kind, value, position);
create index event_recorded on event (book, recorded_at, position);
