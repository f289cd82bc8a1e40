package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
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

    static final Csv<Account> CSV =
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

    static Account of(ResultSet row) throws SQLException {
        LocalDate closedOn = OpenItemSql.dateOrNull(row, "closed_on");
        Money open = OpenItemSql.money(row, "open_minor");
        Money unapplied = OpenItemSql.money(row, "unapplied_minor");
        return new Account(
                row.getString("account"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                open.currency(),
                closedOn == null ? State.OPEN : State.CLOSED,
                OpenItemSql.date(row, "opened_on"),
                closedOn,
                terms(row),
                open,
                unapplied,
                open.minus(unapplied));
    }

    private static CreditTerms terms(ResultSet row) throws SQLException {
        Integer basisPoints = row.getObject("discount_basis_points", Integer.class);
        return new CreditTerms(
                row.getInt("net_days"),
                row.getBoolean("end_of_month"),
                basisPoints == null
                        ? null
                        : new CreditTerms.EarlyPaymentDiscount(
                                basisPoints, row.getInt("discount_days")));
    }
}
