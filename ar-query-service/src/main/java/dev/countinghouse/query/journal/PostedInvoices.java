package dev.countinghouse.query.journal;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The lines that invoices were posted with, which a void takes back. */
public final class PostedInvoices {

    /**
     * The lines of invoices, in the order of their posting.
     *
     * @param wanted the rows (book, invoice) that are asked for
     */
    public static String lines(String wanted) {
        return """
               select posted.book, posted.item, posted.role, posted.ledger_account, posted.account,
                      posted.amount_minor, posted.currency, posted.detail
               from %s as wanted (book, invoice)
               join journal_entry entry on entry.book = wanted.book
                and entry.items[1] = wanted.invoice and entry.event = 'ar.InvoiceIssued'
               join journal_line posted on posted.book = entry.book
                and posted.position = entry.position
               order by posted.book, posted.position, posted.line
               """
                .formatted(wanted);
    }

    private PostedInvoices() {}

    /** Reads a row of them. */
    public static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                LedgerRole.valueOf(row.getString("role")),
                row.getString("ledger_account"),
                new AccountId(row.getString("account")),
                new InvoiceId(row.getString("item")),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("detail"));
    }
}
