package dev.countinghouse.query.dunning;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.dunning.DunningEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Ladders, holds, runs and notices as they were recorded. */
@Component
public final class Dunning implements Projection {

    public static final String NAME = "dunning";

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
        return Set.of(DunningEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new RuleRows(), new HoldRows(), new RunRows(), new NoticeRows());
    }

    @Override
    public String definition() {
        return """
               create table dunning_rule (
                   book         text collate "C" not null,
                   position     bigint           not null,
                   name         text collate "C" not null,
                   effective_on date             not null,
                   value        text             not null
               );
               comment on table dunning_rule is
                   'What was set of a book, as JSON: ladders as ladder.NAME, and interest.';

               create table account_ladder (
                   book         text collate "C" not null,
                   account      text collate "C" not null,
                   position     bigint           not null,
                   effective_on date             not null,
                   ladder       text
               );
               comment on column account_ladder.ladder is 'Null: the usual one again.';

               create table dunning_hold (
                   book         text collate "C" not null,
                   account      text collate "C" not null,
                   position     bigint           not null,
                   invoice      text collate "C" not null,
                   effective_on date             not null,
                   kind         text,
                   reason       text             not null,
                   until        date
               );
               comment on column dunning_hold.invoice is 'Empty: all of the account.';
               comment on column dunning_hold.kind is 'Null: it is released.';

               create table dunning_run (
                   book       text collate "C" not null,
                   run        text collate "C" not null,
                   position   bigint           not null,
                   run_on     date             not null,
                   started_by text             not null,
                   constraint dunning_run_pk primary key (book, run)
               );

               create table dunning_page (
                   book     text collate "C" not null,
                   run      text collate "C" not null,
                   page     int              not null,
                   position bigint           not null,
                   accounts int              not null,
                   is_last  boolean          not null
               );

               create table dunning_notice (
                   book          text collate "C" not null,
                   notice        text collate "C" not null,
                   account       text collate "C" not null,
                   position      bigint           not null,
                   run           text collate "C",
                   issued_on     date             not null,
                   ladder        text             not null,
                   level         int              not null,
                   level_name    text             not null,
                   channel       text             not null,
                   amount_minor  bigint           not null,
                   credits_minor bigint           not null,
                   charged_minor bigint           not null,
                   currency      char(3)          not null,
                   issued_by     text             not null,
                   constraint dunning_notice_pk primary key (book, notice)
               );
               comment on column dunning_notice.charged_minor is 'Fees, interest and fixed sums.';

               create table dunned_item (
                   book           text collate "C" not null,
                   notice         text collate "C" not null,
                   invoice        text collate "C" not null,
                   account        text collate "C" not null,
                   position       bigint           not null,
                   issued_on      date             not null,
                   due_on         date             not null,
                   level          int              not null,
                   amount_minor   bigint           not null,
                   fee            text collate "C",
                   fee_minor      bigint,
                   interest       text collate "C",
                   interest_minor bigint,
                   fixed_minor    bigint,
                   currency       char(3)          not null
               );
               """;
    }

    @Override
    public String completion() {
        return """
               create index dunning_rule_book on dunning_rule (book, effective_on);
               create index account_ladder_account on account_ladder (account, book);
               create index dunning_hold_account on dunning_hold (account, book);
               create index dunning_page_run on dunning_page (run, book);
               create index dunning_notice_account on dunning_notice (account, book);
               create index dunning_notice_run on dunning_notice (run, book);
               create index dunning_notice_newest on dunning_notice (book, position);
               create index dunned_item_notice on dunned_item (notice, book);
               create index dunned_item_invoice on dunned_item (invoice, book);
               create index dunned_item_account on dunned_item (account, book);
               """;
    }
}
