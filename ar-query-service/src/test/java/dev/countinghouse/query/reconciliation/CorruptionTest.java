package dev.countinghouse.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.aging.BookAging;
import dev.countinghouse.query.web.AsOf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

class CorruptionTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final AsOf LAST = AsOf.on(LocalDate.of(2030, 1, 1));
    private static final List<String> TABLES =
            List.of("entry", "item", "account_total", "journal_entry", "journal_month");

    private static TwoBooks books;

    @BeforeAll
    static void fold() {
        books = TwoBooks.with(42, 200);
        for (String table : TABLES) {
            books.database()
                    .sql("create table %s as table %s".formatted(copy(table), table))
                    .update();
        }
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @AfterEach
    void repair() {
        for (String table : TABLES) {
            books.database().sql("delete from " + table).update();
            books.database().sql("insert into %s table %s".formatted(table, copy(table))).update();
        }
        assertThat(control().ties() && rollForward().ties() && history().ties()).isTrue();
    }

    private static String copy(String table) {
        return "public." + table.replace('.', '_');
    }

    @Test
    void aCentMoreInAnEntryIsNamedByEveryView() {
        EventEnvelope event = first(InvoiceIssued.class);
        InvoiceIssued issued = (InvoiceIssued) event.event();
        change(
                "update entry set amount_minor = amount_minor + 1"
                        + " where book = 'north' and position = :position",
                event);
        Money cent = new Money(1, issued.total().currency());

        ControlAccounts control = control();
        assertThat(control.ties()).isFalse();
        assertThat(control.difference()).contains(Sum.of(cent.negated()));
        assertThat(control.accounts())
                .singleElement()
                .satisfies(
                        account -> {
                            assertThat(account.account()).isEqualTo(issued.account());
                            assertThat(account.difference()).isEqualTo(Sum.of(cent.negated()));
                        });
        names(control.events(), event, issued.invoice().value());

        RollForward forward = rollForward();
        assertThat(forward.ties()).isFalse();
        assertThat(forward.difference()).contains(Sum.of(cent.negated()));
        names(forward.events(), event, issued.invoice().value());
        RollForward ofAccount = books.rollForward(issued.account(), FIRST, LAST);
        assertThat(ofAccount.ties()).isFalse();
        names(ofAccount.events(), event, issued.invoice().value());

        HistoryReport history = history();
        assertThat(history.ties()).isFalse();
        HistoryReport.Difference found = history.differences().getFirst();
        assertThat(found).isEqualTo(history.first());
        assertThat(found.where()).isEqualTo(HistoryReport.Where.ENTRY);
        assertThat(found.account()).isEqualTo(issued.account());
        assertThat(found.item()).isEqualTo(issued.invoice().value());
        assertThat(found.position()).isEqualTo(event.position());
        assertThat(found.event()).isEqualTo("ar.InvoiceIssued");
        assertThat(found.expected()).isEqualTo(Sum.of(issued.total()));
        assertThat(found.found()).isEqualTo(Sum.of(issued.total().plus(cent)));
        assertThat(history.differences())
                .as("the item's sum is no longer that of its entries")
                .anyMatch(difference -> difference.where() == HistoryReport.Where.ITEM_TOTAL);
    }

    @Test
    void aMissingEntryIsNamedByEveryView() {
        EventEnvelope event = first(PaymentPosted.class);
        PaymentPosted posted = (PaymentPosted) event.event();
        change(
                "delete from entry" + " where book = 'north' and position = :position and line = 1",
                event);

        assertThat(control().ties()).isFalse();
        names(control().events(), event, posted.payment().value());
        assertThat(rollForward().ties()).isFalse();
        names(rollForward().events(), event, posted.payment().value());
        HistoryReport.Difference found = history().differences().getFirst();
        assertThat(found.where()).isEqualTo(HistoryReport.Where.ENTRY);
        assertThat(found.account()).isEqualTo(posted.account());
        assertThat(found.item()).isEqualTo(posted.payment().value());
        assertThat(found.position()).isEqualTo(event.position());
        assertThat(found.expected()).isEqualTo(Sum.of(posted.amount().negated()));
        assertThat(found.found()).isNull();
    }

    @Test
    void aCentLessInAControlAccountsLineIsNamedByEveryView() {
        EventEnvelope event = first(InvoiceIssued.class);
        InvoiceIssued issued = (InvoiceIssued) event.event();
        change(
                "update journal_entry set amounts_minor[1] = amounts_minor[1] - 1"
                        + " where book = 'north' and position = :position",
                event);

        assertThat(control().ties()).isFalse();
        names(control().events(), event, issued.invoice().value());
        assertThat(rollForward().ties()).isFalse();
        names(rollForward().events(), event, issued.invoice().value());
        HistoryReport.Difference found = history().differences().getFirst();
        assertThat(found.where()).isEqualTo(HistoryReport.Where.JOURNAL_LINE);
        assertThat(found.account()).isEqualTo(issued.account());
        assertThat(found.item()).isEqualTo(issued.invoice().value());
        assertThat(found.ledgerAccount()).isEqualTo("1200");
        assertThat(found.position()).isEqualTo(event.position());
    }

    /** C26: the aging of the past is held against the ledger, whose lines it does not read. */
    @Test
    void aCentLessInAControlAccountsLineIsSeenByTheAgingOfThePast() {
        EventEnvelope event = first(InvoiceIssued.class);
        Currency currency = ((InvoiceIssued) event.event()).total().currency();
        AsOf asOf = AsOf.on(LocalDate.of(2999, 12, 31));
        assertThat(aged(asOf)).allMatch(AgingRow::ties);
        change(
                "update journal_entry set amounts_minor[1] = amounts_minor[1] - 1"
                        + " where book = 'north' and position = :position",
                event);

        assertThat(aged(asOf))
                .filteredOn(row -> row.currency().equals(currency))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.ties()).isFalse();
                            assertThat(row.difference().minor()).isEqualTo(-1);
                        });
    }

    private static List<AgingRow> aged(AsOf asOf) {
        var aging =
                new AgingTerms(AgingTerms.Basis.DUE_DATE, AgingTerms.Credits.AGE, AgingTerms.USUAL);
        return books.read(state -> BookAging.THEN.rows(state, asOf, aging));
    }

    @Test
    void aMissingLineOfRevenueIsNamedByRollForwardAndHistory() {
        EventEnvelope event = first(InvoiceIssued.class);
        InvoiceIssued issued = (InvoiceIssued) event.event();
        change(
                """
                update journal_entry
                set roles = roles[\\:1] || roles[3\\:],
                    ledger_accounts = ledger_accounts[\\:1] || ledger_accounts[3\\:],
                    item_kinds = item_kinds[\\:1] || item_kinds[3\\:],
                    items = items[\\:1] || items[3\\:],
                    amounts_minor = amounts_minor[\\:1] || amounts_minor[3\\:],
                    details = details[\\:1] || details[3\\:]
                where book = 'north' and position = :position
                """,
                event);

        assertThat(control().ties()).as("the control accounts are untouched").isTrue();
        assertThat(rollForward().ties()).isFalse();
        names(rollForward().events(), event, issued.invoice().value());
        HistoryReport.Difference found = history().differences().getFirst();
        assertThat(found.where()).isEqualTo(HistoryReport.Where.JOURNAL_LINE);
        assertThat(found.position()).isEqualTo(event.position());
        assertThat(found.account()).isEqualTo(issued.account());
        assertThat(found.found()).isNull();
    }

    @Test
    void moneyOnAnotherCustomersAccountIsSeenThoughTheTotalsTie() {
        EventEnvelope event = first(InvoiceIssued.class);
        InvoiceIssued issued = (InvoiceIssued) event.event();
        change(
                "update entry set account = 'c-99'"
                        + " where book = 'north' and position = :position",
                event);
        ControlAccounts control = control();
        assertThat(control.ties()).isFalse();
        assertThat(control.difference()).allMatch(Sum::isZero);
        assertThat(control.accounts())
                .extracting(account -> account.account().value())
                .containsExactlyInAnyOrder("c-99", issued.account().value());
        assertThat(control.events()).allMatch(e -> e.position() == event.position()).hasSize(2);
        assertThat(history().ties()).isFalse();
    }

    @Test
    void anEntryOnAnotherDayIsNamedByTheHistory() {
        EventEnvelope event = first(AdjustmentEvent.class);
        change(
                "update entry set effective_on = effective_on + 1"
                        + " where book = 'north' and position = :position",
                event);
        HistoryReport history = history();
        assertThat(history.ties()).isFalse();
        assertThat(history.difference()).anyMatch(Sum::isPositive);
        assertThat(history.differences().getFirst().position()).isEqualTo(event.position());
    }

    @Test
    void currentSumsThatMovedByThemselvesAreNamedByTheHistory() {
        books.database()
                .sql(
                        "update account_total set open_minor = open_minor + 1 where book = 'north' and account = 'c-2'")
                .update();
        HistoryReport.Difference total = history().differences().getFirst();
        assertThat(total.where()).isEqualTo(HistoryReport.Where.ACCOUNT_TOTAL);
        assertThat(total.account()).hasToString("c-2");
        books.database().sql("delete from account_total where account = 'c-2'").update();
        assertThat(history().differences())
                .extracting(HistoryReport.Difference::where)
                .contains(HistoryReport.Where.ACCOUNT_TOTAL);
        repair();

        LocalDate first =
                books.database()
                        .sql(
                                "select min(month) from journal_month where book = 'north' and ledger_account = '4000'")
                        .query(LocalDate.class)
                        .single();
        books.database()
                .sql(
                        "update journal_month set credit_minor = credit_minor + 1 where book = 'north' and ledger_account = '4000' and month = :month")
                .param("month", first)
                .update();
        HistoryReport.Difference month = history().differences().getFirst();
        assertThat(month.where()).isEqualTo(HistoryReport.Where.JOURNAL_MONTH);
        assertThat(month.ledgerAccount()).isEqualTo("4000");
        assertThat(month.effectiveOn()).isEqualTo(first);
    }

    @Test
    void rowsOfAnEventThatNeverWasAreNamedByTheHistory() {
        EventEnvelope last = books.events().getLast();
        change(
                "insert into entry select book, 100000, 1, account, item_kind, item,"
                        + " effective_on, kind, source, amount_minor, currency, side, dated_on,"
                        + " due_on from entry where book = 'north'"
                        + " and position < :position limit 1",
                last);
        assertThat(history().ties()).as("beyond what is folded").isFalse();
        repair();
        change(
                "update entry set position = :position, line = 77 where (book,"
                        + " position, line) = (select book, position, line from entry"
                        + " where book = 'north' order by position limit 1)",
                first(dev.countinghouse.contract.account.AccountOpened.class));
        assertThat(history().differences()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aHistoryWithAGapOrAnEarlyEndDoesNotTie() {
        List<EventEnvelope> events = books.events();
        EventEnvelope missing = events.get(events.size() / 2);
        HistoryReport gap = books.history(without(missing), AsOf.NOW);
        assertThat(gap.ties()).isFalse();
        assertThat(gap.differences())
                .anySatisfy(
                        difference -> {
                            assertThat(difference.where()).isEqualTo(HistoryReport.Where.EVENT);
                            assertThat(difference.problem())
                                    .contains(Long.toString(missing.bookPosition()));
                        });
        HistoryReport cut = books.history(without(events.getLast()), AsOf.NOW);
        assertThat(cut.ties()).isFalse();
        assertThat(cut.differences())
                .anyMatch(difference -> difference.problem().contains("the history ends"));
    }

    @Test
    void eventsThatCameTwiceChangeNothing() {
        EventSource twice =
                (book, partition, until, reader) -> {
                    var all = new ArrayList<EventEnvelope>(books.events());
                    all.addAll(books.events());
                    Collections.sort(
                            all, (one, other) -> Long.compare(one.position(), other.position()));
                    all.forEach(reader);
                };
        assertThat(books.history(twice, AsOf.NOW).ties()).isTrue();
    }

    @Test
    void anEarlierStateIsComparedWithoutLaterRows() {
        EventEnvelope event = first(PaymentPosted.class);
        change("delete from entry where book = 'north' and position = :position", event);
        assertThat(books.history(event.position() - 1).ties()).isTrue();
        HistoryReport report = books.history(event.position());
        assertThat(report.ties()).isFalse();
        assertThat(report.totalsCompared()).isFalse();
        AsOf before = LAST.knownAt(event.position() - 1);
        assertThat(books.controlAccounts(before).ties()).isTrue();
        assertThat(books.rollForward(null, FIRST, before).ties()).isTrue();
    }

    private static EventSource without(EventEnvelope missing) {
        return (book, partition, until, reader) ->
                books.events().stream()
                        .filter(event -> event.position() != missing.position())
                        .forEach(reader);
    }

    private static void names(List<Discrepancy> events, EventEnvelope event, String item) {
        assertThat(events).isNotEmpty();
        Discrepancy first = events.getFirst();
        assertThat(first.position()).isEqualTo(event.position());
        assertThat(first.event()).isEqualTo(event.name());
        assertThat(first.item()).isEqualTo(item);
        assertThat(first.effectiveOn()).isEqualTo(event.event().effectiveOn());
    }

    private static <T> EventEnvelope first(Class<T> type) {
        return books.events().stream()
                .filter(event -> type.isInstance(event.event()))
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private static void change(String sql, EventEnvelope event) {
        int changed = books.database().sql(sql).param("position", event.position()).update();
        assertThat(changed).isPositive();
    }

    private static ControlAccounts control() {
        return books.controlAccounts(LAST);
    }

    private static RollForward rollForward() {
        return books.rollForward(null, FIRST, LAST);
    }

    private static HistoryReport history() {
        return books.history(AsOf.NOW);
    }
}
