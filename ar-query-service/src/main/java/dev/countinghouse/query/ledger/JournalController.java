package dev.countinghouse.query.ledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.TextValues;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.Journal;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The general ledger over HTTP. */
@RestController
@Needs(Permission.READ)
final class JournalController {

    private static final List<String> READS = List.of(Journal.NAME);

    private static final Csv<JournalEntries.Entry> LINES =
            Csv.<JournalEntries.Entry>of()
                    .column("effectiveOn", JournalEntries.Entry::effectiveOn)
                    .column("position", JournalEntries.Entry::position)
                    .column("line", JournalEntries.Entry::line)
                    .column("event", JournalEntries.Entry::event)
                    .column("recordedAt", JournalEntries.Entry::recordedAt)
                    .column("ledgerAccount", JournalEntries.Entry::ledgerAccount)
                    .column("name", JournalEntries.Entry::name)
                    .column("account", JournalEntries.Entry::account)
                    .column("itemKind", JournalEntries.Entry::itemKind)
                    .column("item", JournalEntries.Entry::item)
                    .column("debit", JournalEntries.Entry::debit)
                    .column("credit", JournalEntries.Entry::credit)
                    .column("currency", JournalEntries.Entry::currency)
                    .column("detail", JournalEntries.Entry::detail)
                    .column("late", JournalEntries.Entry::late);

    private static final Csv<TrialBalance.Row> BALANCES =
            Csv.<TrialBalance.Row>of()
                    .column("ledgerAccount", TrialBalance.Row::ledgerAccount)
                    .column("name", TrialBalance.Row::name)
                    .column("normal", TrialBalance.Row::normal)
                    .column("debit", TrialBalance.Row::debit)
                    .column("credit", TrialBalance.Row::credit)
                    .column("opening", TrialBalance.Row::opening)
                    .column("debits", TrialBalance.Row::debits)
                    .column("credits", TrialBalance.Row::credits)
                    .column("closing", TrialBalance.Row::closing)
                    .column("currency", row -> row.debit().currency());

    private final JournalEntries entries;
    private final TrialBalances balances;
    private final BookCalendar calendar;

    JournalController(ChartOfAccounts chart, BookCalendar calendar) {
        this.calendar = calendar;
        entries = new JournalEntries(chart);
        balances = new TrialBalances(chart);
    }

    /** The lines of a period, those of the latest date first, each event's in their order. */
    @GetMapping(
            path = "/v1/books/{book}/journal",
            produces = {"application/json", "text/csv"})
    void journal(QueryRequest reading) {
        LocalDate from = reading.optional("from", Values::parseDate);
        LocalDate to = reading.optional("to", Values::parseDate);
        String ledgerAccount = reading.optional("ledgerAccount", JournalController::code);
        AccountId account = reading.optional("account", AccountId::new);
        Long recordedAfter = reading.optional("recordedAfter", TextValues::position);
        reading.notBoth("to", "effectiveOn");
        if (from != null && to != null && from.isAfter(to)) {
            reading.refuse("from", "must not be after to");
        }
        var asked = new JournalEntries.Asked(from, to, ledgerAccount, account, recordedAfter);
        ZoneId zone = calendar.zone(reading.book());
        reading.list(
                READS,
                (state, asOf, after, row) -> entries.each(state, asOf, asked, zone, after, row),
                JournalEntries.Entry::keys,
                LINES);
    }

    @GetMapping(
            path = "/v1/books/{book}/trial-balance",
            produces = {"application/json", "text/csv"})
    void trialBalance(QueryRequest reading) {
        LocalDate from = reading.optional("from", Values::parseDate);
        reading.table(
                READS,
                (state, asOf) -> {
                    LocalDate first = from == null ? asOf.effectiveOn().withDayOfMonth(1) : from;
                    if (first.isAfter(asOf.effectiveOn())) {
                        throw new InvalidRequest("from", "must not be after the date asked for");
                    }
                    return balances.of(state, asOf, first);
                },
                TrialBalance::accounts,
                BALANCES);
    }

    private static String code(String text) {
        if (ChartOfAccounts.isCode(text)) return text;
        throw new IllegalArgumentException(
                "must have 1 to " + ChartOfAccounts.MAX_CODE + " printable characters");
    }
}
