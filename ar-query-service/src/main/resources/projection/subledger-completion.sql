-- What only readers need: a rebuild makes it, the current sums included, when the tables are full.
-- Ids come before the book: an index is made soonest of what tells its rows apart soonest.

alter table entry add constraint entry_pk primary key (book, position, line);

insert into item (book, kind, item, account, side, dated_on, due_on, number, currency,
                  amount_minor, open_minor, last_effective_on, last_position)
select moved.book, moved.item_kind, moved.item, moved.account, moved.side, moved.dated_on,
       moved.due_on, made.number, moved.currency, moved.amount_minor, moved.open_minor,
       moved.last_effective_on, moved.last_position
from (
    select book, item_kind, item, any_value(account) as account, any_value(side) as side,
           any_value(dated_on) as dated_on, any_value(due_on) as due_on,
           any_value(currency) as currency,
           sum(amount_minor) filter (where makes(kind, item_kind)) as amount_minor,
           sum(amount_minor) as open_minor, max(effective_on) as last_effective_on,
           max(position) as last_position
    from entry
    group by book, item_kind, item
) moved
left join made_item made
  on made.item = moved.item and made.kind = moved.item_kind and made.book = moved.book;
alter table item add constraint item_pk primary key (item, kind, book);

create index entry_named on entry (book, item) where installment is not null;
update installment part
set (named, own_minor, before_minor, after_minor) = (
        select true,
               -coalesce(sum(e.amount_minor) filter (where e.installment = part.number), 0),
               -coalesce(sum(e.amount_minor) filter (where e.installment < part.number), 0),
               -coalesce(sum(e.amount_minor) filter (where e.installment > part.number), 0)
        from entry e
        where e.book = part.book and e.item = part.invoice and e.item_kind = 'INVOICE'
          and e.installment is not null)
where exists (
    select from entry e
    where e.book = part.book and e.item = part.invoice and e.item_kind = 'INVOICE'
      and e.installment is not null);
update installment part
set open_minor = part_open(item.open_minor, part.amount_minor, part.earlier_minor,
                           part.later_minor, part.own_minor, part.before_minor, part.after_minor)
from item
where item.book = part.book and item.item = part.invoice and item.kind = 'INVOICE';
alter table installment add constraint installment_pk primary key (book, invoice, number);

insert into account_total (book, account, currency, open_minor, unapplied_minor,
                           last_effective_on, last_position)
select book, account, any_value(currency),
       coalesce(sum(open_minor) filter (where kind <> 'PAYMENT'), 0),
       coalesce(-sum(open_minor) filter (where kind = 'PAYMENT'), 0),
       max(last_effective_on), max(last_position)
from item
group by book, account;
alter table account_total add constraint account_total_pk primary key (book, account);

insert into book_total (book, currency, open_minor, unapplied_minor)
select book, currency, sum(open_minor), sum(unapplied_minor)
from account_total
group by book, currency;
alter table book_total add constraint book_total_pk primary key (book, currency);

insert into open_day (book, due_on, dated_on, side, currency, open_minor)
select book, due_on, dated_on, side, currency, sum(open_minor)
from (
    select book, due_on, dated_on, side, currency, open_minor from item where due_on is not null
    union all
    select part.book, part.due_on, item.dated_on, item.side, item.currency, part.open_minor
    from installment part
    join item on item.book = part.book and item.item = part.invoice and item.kind = 'INVOICE'
) part
group by book, due_on, dated_on, side, currency;
alter table open_day
    add constraint open_day_pk primary key (book, due_on, dated_on, side, currency);

insert into moved_day (book, until, effective_on, due_on, dated_on, side, currency, amount_minor)
select entry.book, reached.until, entry.effective_on, coalesce(entry.due_on, 'infinity'),
       entry.dated_on, entry.side, entry.currency, sum(entry.amount_minor)
from (
    select book, until,
           lag(until, 1, cast(0 as bigint)) over (partition by book order by until) as since
    from sum_end
) reached
join entry on entry.book = reached.book
 and entry.position > reached.since and entry.position <= reached.until
group by 1, 2, 3, 4, 5, 6, 7;
alter table moved_day
    add constraint moved_day_pk
        primary key (book, until, effective_on, due_on, dated_on, side, currency);

truncate made_item, sum_end;

create index installment_due on installment (book, due_on, currency, (-open_minor))
    where open_minor > 0;
create index entry_item on entry (item, item_kind, book);
create index entry_account on entry (account, book, effective_on, position);
create index entry_effective on entry (book, effective_on);
create index entry_several on entry (book, item)
    include (effective_on, position, amount_minor) where due_on is null;
create index item_open on item (book, account) where open_minor <> 0;
create index item_due on item (book, due_on, currency, (-open_minor)) where open_minor > 0;
create index item_unapplied on item (book, item) where kind = 'PAYMENT' and open_minor < 0;
comment on index entry_several is 'What is due in several parts cannot be aged by its entries.';
