package dev.countinghouse.query.bank;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.bank.BankEvent;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What banks say, and what of it is accounted for. */
@Component
public final class Bank implements Projection {

    public static final String NAME = "bank";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(
                BankEvent.class, PaymentPosted.class, PaymentReversed.class, DepositPosted.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(
                new AccountRows(),
                new StatementRows(),
                new MatchRows(),
                new SignOffRows(),
                new ReceiptRows(),
                new DepositedRows());
    }

    @Override
    public String definition() {
        return """
               create table bank_account (
                   book         text collate "C" not null,
                   bank         text collate "C" not null,
                   position     bigint           not null,
                   effective_on date             not null,
                   name         text             not null,
                   iban         text,
                   routing      text,
                   number       text,
                   currency     char(3)          not null,
                   receipts     text collate "C"
               );

               create table bank_statement (
                   book          text collate "C" not null,
                   statement     text collate "C" not null,
                   bank          text collate "C" not null,
                   position      bigint           not null,
                   format        text             not null,
                   number        text,
                   opening_minor bigint,
                   closing_minor bigint,
                   currency      char(3),
                   from_on       date             not null,
                   until_on      date             not null,
                   lines         int              not null,
                   file          text             not null,
                   file_name     text,
                   constraint bank_statement_pk primary key (book, statement)
               );

               create table bank_line (
                   book         text collate "C" not null,
                   line         text collate "C" not null,
                   bank         text collate "C" not null,
                   statement    text collate "C" not null,
                   position     bigint           not null,
                   kind         text             not null,
                   amount_minor bigint           not null,
                   currency     char(3)          not null,
                   booked_on    date             not null,
                   valued_on    date             not null,
                   method       text             not null,
                   reference    text,
                   text         text,
                   source       text,
                   constraint bank_line_pk primary key (book, line)
               );

               comment on column bank_line.source is
                   'The SHA-256 of the file that it was read from, a colon, and the line in it.';

               create table bank_match (
                   book       text collate "C" not null,
                   line       text collate "C" not null,
                   position   bigint           not null,
                   matched    boolean          not null,
                   payments   text[]           not null,
                   note       text,
                   matched_by text,
                   matched_on date             not null
               );
               comment on table bank_match is
                   'What a line was matched with, or not any more; the last of them counts.';

               create table bank_matched_payment (
                   book         text collate "C" not null,
                   payment      text collate "C" not null,
                   line         text collate "C" not null,
                   position     bigint           not null,
                   matched      boolean          not null,
                   amount_minor bigint           not null
               );
               comment on column bank_matched_payment.amount_minor is
                   'Of the line: below zero where the payment went back.';

               create table bank_sign_off (
                   book                text collate "C" not null,
                   bank                text collate "C" not null,
                   position            bigint           not null,
                   reconciled_on       date             not null,
                   signed              boolean          not null,
                   balance_minor       bigint,
                   open_at_bank_minor  bigint,
                   lines_open          int,
                   open_in_books_minor bigint,
                   payments_open       int,
                   currency            char(3),
                   note                text,
                   done_by             text             not null
               );
               comment on column bank_sign_off.signed is
                   'False: it was opened again, and so were those after it.';

               create table bank_receipt (
                   book         text collate "C" not null,
                   payment      text collate "C" not null,
                   account      text collate "C" not null,
                   position     bigint           not null,
                   amount_minor bigint           not null,
                   currency     char(3)          not null,
                   method       text             not null,
                   received_on  date             not null,
                   reference    text,
                   constraint bank_receipt_pk primary key (book, payment)
               );
               comment on table bank_receipt is
                   'Payments as they came in. One that was moved stays the one that came in.';

               create table bank_receipt_reversed (
                   book        text collate "C" not null,
                   payment     text collate "C" not null,
                   position    bigint           not null,
                   reversed_on date             not null
               );

               create table bank_deposit (
                   book         text collate "C" not null,
                   deposit      text collate "C" not null,
                   bank         text collate "C" not null,
                   position     bigint           not null,
                   amount_minor bigint           not null,
                   currency     char(3)          not null,
                   deposited_on date             not null,
                   payments     text[]           not null
               );
               comment on table bank_deposit is
                   'Deposits that were posted: what a bank shows as one line.';
               """;
    }

    @Override
    public String completion() {
        return """
               create index bank_account_book on bank_account (book, bank);
               create index bank_statement_bank on bank_statement (book, bank, until_on);
               create index bank_line_bank on bank_line (book, bank, booked_on, position);
               create index bank_match_line on bank_match (book, line, position);
               create index bank_matched_payment_payment
                   on bank_matched_payment (book, payment, line, position);
               create index bank_sign_off_bank on bank_sign_off (book, bank, position);
               create index bank_receipt_day
                   on bank_receipt (book, currency, received_on, position);
               create index bank_receipt_amount on bank_receipt (book, amount_minor, currency);
               create index bank_deposit_amount on bank_deposit (book, bank, amount_minor);
               create index bank_receipt_reversed_payment on bank_receipt_reversed (book, payment);
               """;
    }
}
