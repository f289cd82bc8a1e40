package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.journal.JournalLine;
import dev.countinghouse.query.journal.LedgerRole;
import dev.countinghouse.query.web.Snapshots;

import java.util.List;

/** Looks up what an invoice was posted with, which a void takes back. */
final class PostedInvoice {

    private static final String LINES =
            """
            select role, ledger_account, account, amount_minor, currency, detail
            from journal.journal_line
            where book = :book
              and position = (select position from journal.journal_entry
                              where book = :book and items[1] = :invoice
                                and event = 'ar.InvoiceIssued')
            order by line
            """;

    private PostedInvoice() {}

    static List<JournalLine> lines(Snapshots.State state, InvoiceId invoice) {
        return state.database()
                .sql(LINES)
                .param("book", state.book().value())
                .param("invoice", invoice.value())
                .query(
                        (row, _) ->
                                new JournalLine(
                                        LedgerRole.valueOf(row.getString("role")),
                                        row.getString("ledger_account"),
                                        new AccountId(row.getString("account")),
                                        invoice,
                                        Rows.money(row, "amount_minor"),
                                        row.getString("detail")))
                .list();
    }
}
