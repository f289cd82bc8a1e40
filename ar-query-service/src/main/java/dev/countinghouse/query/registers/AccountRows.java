package dev.countinghouse.query.registers;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.account.AccountClosed;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.AccountTermsChanged;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Accounts, every version of their terms, and their closures. */
final class AccountRows implements TableFold {

    private static final NewRows.Table ACCOUNTS =
            NewRows.table(
                    "account",
                    "book text",
                    "account text",
                    "name text",
                    "kind text",
                    "currency text",
                    "opened_on date",
                    "position int8");

    private static final NewRows.Table TERMS =
            NewRows.table(
                    "account_terms",
                    "book text",
                    "account text",
                    "position int8",
                    "effective_on date",
                    "terms text");

    private final NewRows accounts = new NewRows(ACCOUNTS);
    private final NewRows terms = new NewRows(TERMS);
    private final RowBatch closures =
            new RowBatch(
                    """
                    update account set closed_on = c.closed_on, closed_position = c.position
                    from unnest(?, ?, ?, ?) as c (book, account, closed_on, position)
                    where account.book = c.book and account.account = c.account
                    """,
                    "text",
                    "text",
                    "date",
                    "int8");

    @Override
    public void add(EventEnvelope envelope) {
        long at = envelope.position();
        switch (envelope.event()) {
            case AccountOpened e -> {
                accounts.add(
                        e.book(), e.account(), e.name(), e.kind(), e.currency(), e.openedOn(), at);
                terms(envelope, e.account(), e.terms());
            }
            case AccountTermsChanged e -> terms(envelope, e.account(), e.terms());
            case AccountClosed e -> closures.add(e.book(), e.account(), e.closedOn(), at);
            default -> {}
        }
    }

    private void terms(EventEnvelope envelope, AccountId account, CreditTerms agreed) {
        terms.add(
                envelope.book(),
                account,
                envelope.position(),
                envelope.event().effectiveOn(),
                EventJson.mapper().writeValueAsString(agreed));
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(accounts);
        pipeline.insert(terms);
        pipeline.update(closures);
    }
}
