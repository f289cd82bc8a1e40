package dev.countinghouse.query.accounts;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An account and what it owes.
 *
 * @param open what invoices and adjustments on account come to
 * @param unapplied what came in and is not applied
 * @param balance open less unapplied
 */
public record Account(
        String account,
        String name,
        AccountKind kind,
        Currency currency,
        State state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CreditTerms terms,
        Money open,
        Money unapplied,
        Money balance) {

    /** Whether it takes new invoices. */
    public enum State {
        OPEN,
        CLOSED
    }

    public static final Csv<Account> CSV =
            Csv.<Account>of()
                    .column("account", Account::account)
                    .column("name", Account::name)
                    .column("kind", Account::kind)
                    .column("state", Account::state)
                    .column("openedOn", Account::openedOn)
                    .column("closedOn", Account::closedOn)
                    .column("open", Account::open)
                    .column("unapplied", Account::unapplied)
                    .column("balance", Account::balance)
                    .column("currency", Account::currency);

    public static Account of(ResultSet row) throws SQLException {
        LocalDate closedOn = Columns.dateOrNull(row, "closed_on");
        Money open = Columns.money(row, "open_minor");
        Money unapplied = Columns.money(row, "unapplied_minor");
        return new Account(
                row.getString("account"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                open.currency(),
                closedOn == null ? State.OPEN : State.CLOSED,
                Columns.date(row, "opened_on"),
                closedOn,
                EventJson.mapper().readValue(row.getString("terms"), CreditTerms.class),
                open,
                unapplied,
                open.minus(unapplied));
    }
}
