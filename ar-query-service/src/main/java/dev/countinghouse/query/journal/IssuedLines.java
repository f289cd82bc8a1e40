package dev.countinghouse.query.journal;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines that invoices were posted with, as the journal has them. */
final class IssuedLines {

    private static final String FIND =
            """
            select posted.book, posted.item, posted.role, posted.ledger_account, posted.account,
                   posted.amount_minor, posted.currency, posted.detail
            from unnest(?, ?) as wanted (book, invoice)
            join journal_entry entry on entry.book = wanted.book
             and entry.items[1] = wanted.invoice and entry.event = 'ar.InvoiceIssued'
            join journal_line posted on posted.book = entry.book
             and posted.position = entry.position
            order by posted.book, posted.position, posted.line
            """;

    private IssuedLines() {}

    /** An invoice of a book. */
    record Key(String book, String invoice) {}

    /** The lines of those of the invoices that the journal has, in the order of their posting. */
    static Map<Key, List<JournalLine>> of(Collection<Key> invoices, Pipeline pipeline)
            throws SQLException {
        var found = new HashMap<Key, List<JournalLine>>();
        if (invoices.isEmpty()) return found;
        var wanted = new RowBatch(FIND, "text", "text");
        for (Key invoice : invoices) wanted.add(invoice.book(), invoice.invoice());
        pipeline.query(
                wanted,
                row ->
                        found.computeIfAbsent(
                                        new Key(row.getString("book"), row.getString("item")),
                                        _ -> new ArrayList<>())
                                .add(line(row)));
        pipeline.send();
        return found;
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                LedgerRole.valueOf(row.getString("role")),
                row.getString("ledger_account"),
                new AccountId(row.getString("account")),
                new InvoiceId(row.getString("item")),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("detail"));
    }
}
