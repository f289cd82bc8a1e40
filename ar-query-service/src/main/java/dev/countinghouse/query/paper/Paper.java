package dev.countinghouse.query.paper;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.delivery.DeliveryEvent;
import dev.countinghouse.contract.statement.StatementEvent;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Deliveries and statements as they were recorded. */
@Component
public final class Paper implements Projection {

    public static final String NAME = "paper";

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
        return Set.of(DeliveryEvent.class, StatementEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new DeliveryRows(), new StatementRows());
    }

    @Override
    public String definition() {
        return """
               create table delivery (
                   book         text collate "C" not null,
                   delivery     text collate "C" not null,
                   account      text collate "C" not null,
                   position     bigint           not null,
                   kind         text             not null,
                   document     text collate "C" not null,
                   requested_on date             not null,
                   requested_by text             not null,
                   constraint delivery_pk primary key (book, delivery)
               );

               create table delivery_prepared (
                   book        text collate "C" not null,
                   delivery    text collate "C" not null,
                   position    bigint           not null,
                   prepared_on date             not null,
                   channel     text             not null,
                   recipients  text             not null,
                   subject     text             not null,
                   contents    text             not null,
                   withheld    text
               );
               comment on column delivery_prepared.contents is
                   'Name, media type, hash and size of each part, as JSON.';

               create table delivery_report (
                   book        text collate "C" not null,
                   delivery    text collate "C" not null,
                   position    bigint           not null,
                   reported_on date             not null,
                   outcome     text             not null,
                   detail      text,
                   reported_at timestamptz      not null,
                   reported_by text
               );

               create table statement (
                   book      text collate "C" not null,
                   statement text collate "C" not null,
                   account   text collate "C" not null,
                   position  bigint           not null,
                   run       text collate "C",
                   form      text             not null,
                   from_on   date,
                   family    boolean          not null,
                   stated_on date             not null,
                   issued_by text             not null,
                   constraint statement_pk primary key (book, statement)
               );

               create table statement_run (
                   book       text collate "C" not null,
                   run        text collate "C" not null,
                   position   bigint           not null,
                   form       text             not null,
                   from_on    date,
                   stated_on  date             not null,
                   started_by text             not null,
                   constraint statement_run_pk primary key (book, run)
               );

               create table statement_page (
                   book     text collate "C" not null,
                   run      text collate "C" not null,
                   page     int              not null,
                   position bigint           not null,
                   accounts int              not null,
                   is_last  boolean          not null
               );
               """;
    }

    @Override
    public String completion() {
        return """
               create index delivery_newest on delivery (book, position);
               create index delivery_account on delivery (account, book);
               create index delivery_document on delivery (document, book);
               create index delivery_prepared_delivery on delivery_prepared (delivery, book);
               create index delivery_report_delivery on delivery_report (delivery, book);
               create index statement_newest on statement (book, position);
               create index statement_account on statement (account, book);
               create index statement_of_run on statement (run, book);
               create index statement_page_run on statement_page (run, book);
               """;
    }
}
