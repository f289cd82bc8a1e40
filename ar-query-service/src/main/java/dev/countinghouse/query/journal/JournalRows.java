package dev.countinghouse.query.journal;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The entries of a batch, and what they add to the ledger accounts. */
final class JournalRows implements TableFold {

    private static final NewRows.Table ENTRIES =
            NewRows.table(
                    "journal_entry",
                    "book text",
                    "position int8",
                    "first_line int4",
                    "event text",
                    "effective_on date",
                    "recorded_at timestamptz",
                    "account text",
                    "currency text",
                    "roles text[]",
                    "ledger_accounts text[]",
                    "item_kinds text[]",
                    "items text[]",
                    "amounts_minor int8[]",
                    "details text[]");

    private final PostingRules rules;
    private final List<EventEnvelope> events = new ArrayList<>();
    private final NewRows entries = new NewRows(ENTRIES);
    private final LedgerTotals totals = new LedgerTotals();

    private record Invoice(BookId book, InvoiceId invoice) {}

    JournalRows(PostingRules rules) {
        this.rules = rules;
    }

    @Override
    public void add(EventEnvelope event) {
        events.add(event);
    }

    /**
     * @throws UnbalancedPostingException if an event does not add up; nothing is written then
     */
    private void post(Pipeline pipeline) throws SQLException {
        Map<Invoice, List<JournalLine>> issued = issued(pipeline);
        for (EventEnvelope event : events) {
            List<JournalLine> lines =
                    rules.lines(
                            event.event(),
                            invoice ->
                                    issued.getOrDefault(
                                            new Invoice(event.book(), invoice), List.of()));
            post(event, lines);
            if (event.event() instanceof InvoiceIssued e) {
                issued.put(new Invoice(e.book(), e.invoice()), lines);
            }
        }
    }

    /** The lines of invoices that are voided here and came in an earlier batch. */
    private Map<Invoice, List<JournalLine>> issued(Pipeline pipeline) throws SQLException {
        var found = new HashMap<Invoice, List<JournalLine>>();
        var here = new HashSet<Invoice>();
        var wanted = new RowBatch(PostedInvoices.lines("unnest(?, ?)"), "text", "text");
        for (EventEnvelope event : events) {
            if (event.event() instanceof InvoiceIssued e) {
                here.add(new Invoice(e.book(), e.invoice()));
            } else if (event.event() instanceof InvoiceVoided e
                    && !here.contains(new Invoice(e.book(), e.invoice()))) {
                wanted.add(e.book(), e.invoice());
            }
        }
        pipeline.query(
                wanted,
                row -> {
                    var invoice =
                            new Invoice(
                                    new BookId(row.getString("book")),
                                    new InvoiceId(row.getString("item")));
                    found.computeIfAbsent(invoice, _ -> new ArrayList<>())
                            .add(PostedInvoices.line(row));
                });
        pipeline.send();
        return found;
    }

    /** A row for each account; the lines of one come one after the other. */
    private void post(EventEnvelope event, List<JournalLine> posted) {
        int from = 0;
        for (int to = 1; to <= posted.size(); to++) {
            boolean ends =
                    to == posted.size()
                            || !posted.get(to).account().equals(posted.get(from).account());
            if (!ends) continue;
            write(event, from + 1, posted.subList(from, to));
            from = to;
        }
    }

    private void write(EventEnvelope event, int firstLine, List<JournalLine> posted) {
        LocalDate effectiveOn = event.event().effectiveOn();
        JournalLine first = posted.getFirst();
        String currency = first.amount().currency().getCurrencyCode();
        boolean detailed = false;
        for (JournalLine line : posted) {
            if (!line.amount().currency().equals(first.amount().currency())) {
                throw new IllegalStateException(line + " is not in the entry's currency");
            }
            detailed |= line.detail() != null;
            totals.add(event.book(), effectiveOn, line);
        }
        entries.add(
                event.book(),
                event.position(),
                firstLine,
                event.name(),
                effectiveOn,
                event.recordedAt(),
                first.account(),
                currency,
                each(posted, JournalLine::role),
                each(posted, JournalLine::ledgerAccount),
                each(posted, line -> line.item().kind().name().toUpperCase(Locale.ROOT)),
                each(posted, line -> line.item().value()),
                each(posted, line -> line.amount().minor()),
                detailed ? each(posted, JournalLine::detail) : null);
    }

    private static List<@Nullable Object> each(
            List<JournalLine> posted, Function<JournalLine, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(posted.size());
        for (JournalLine line : posted) values.add(value.apply(line));
        return values;
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        post(pipeline);
        pipeline.insert(entries);
        totals.write(pipeline);
    }
}
