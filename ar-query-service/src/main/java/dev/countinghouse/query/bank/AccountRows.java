package dev.countinghouse.query.bank;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.bank.BankAccount;
import dev.countinghouse.contract.bank.BankAccountSet;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Accounts at banks, as they were set. */
final class AccountRows implements TableFold {

    private static final NewRows.Table ACCOUNTS =
            NewRows.table(
                    "bank_account",
                    "book text",
                    "bank text",
                    "position int8",
                    "effective_on date",
                    "name text",
                    "iban text",
                    "routing text",
                    "number text",
                    "currency text",
                    "receipts text");

    private final NewRows accounts = new NewRows(ACCOUNTS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof BankAccountSet e)) return;
        BankAccount account = e.account();
        accounts.add(
                e.book(),
                e.bank(),
                envelope.position(),
                e.setOn(),
                account.name(),
                account.iban(),
                account.routing(),
                account.number(),
                account.currency(),
                account.receipts());
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(accounts);
    }
}
