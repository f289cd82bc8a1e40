package dev.countinghouse.query.deposit;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.deposit.DepositEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What is brought to banks in one sum, and of what it is made. */
@Component
public final class Deposits implements Projection {

    public static final String NAME = "deposit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(DepositEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new DepositRows(), new ItemRows());
    }

    @Override
    public String definition() {
        return """
               create table deposit (
                   book          text collate "C" not null,
                   deposit       text collate "C" not null,
                   position      bigint           not null,
                   bank          text collate "C" not null,
                   kind          text             not null,
                   deposited_on  date             not null,
                   currency      char(3)          not null,
                   opened_by     text             not null,
                   constraint deposit_pk primary key (book, deposit)
               );

               create table deposit_control (
                   book          text collate "C" not null,
                   deposit       text collate "C" not null,
                   position      bigint           not null,
                   control_minor bigint           not null
               );
               comment on table deposit_control is
                   'What a deposit is to come to; the last of them counts.';

               create table deposit_batch (
                   book          text collate "C" not null,
                   deposit       text collate "C" not null,
                   batch         int              not null,
                   position      bigint           not null,
                   control_minor bigint           not null,
                   count         int              not null
               );
               comment on table deposit_batch is
                   'What a batch is to come to, of so many items; the last of each batch counts.';

               create table deposit_item (
                   book         text collate "C" not null,
                   deposit      text collate "C" not null,
                   number       int              not null,
                   batch        int              not null,
                   position     bigint           not null,
                   account      text collate "C" not null,
                   amount_minor bigint           not null,
                   currency     char(3)          not null,
                   method       text             not null,
                   reference    text,
                   routing      text,
                   bank_account text,
                   dated_on     date,
                   remittance   text,
                   entered_by   text             not null,
                   constraint deposit_item_pk primary key (book, deposit, number)
               );

               create table deposit_item_removed (
                   book     text collate "C" not null,
                   deposit  text collate "C" not null,
                   number   int              not null,
                   position bigint           not null
               );

               create table deposit_end (
                   book     text collate "C" not null,
                   deposit  text collate "C" not null,
                   position bigint           not null,
                   posted   boolean          not null,
                   payments text[]           not null,
                   ended_by text             not null
               );
               comment on column deposit_end.payments is 'One an item, in the order of the items.';
               """;
    }

    @Override
    public String completion() {
        return """
               create index deposit_day on deposit (book, deposited_on, position);
               create index deposit_control_deposit on deposit_control (book, deposit, position);
               create index deposit_batch_deposit on deposit_batch (book, deposit, batch, position);
               create index deposit_item_removed_item
                   on deposit_item_removed (book, deposit, number);
               create index deposit_end_deposit on deposit_end (book, deposit);
               """;
    }
}
