package dev.countinghouse.query.accounts;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.account.PostalAddress;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * An account and what it owes.
 *
 * @param name as of the date, like all that may change
 * @param contact how its documents reach it, if that is said
 * @param creditLimit what it may owe at most; absent if there is no limit
 * @param limitedOn since when, if there is a limit
 * @param available what it may still come to owe: the limit less the balance, below zero if it owes
 *     more than that
 * @param heldOn since when it gets no more credit, if it is on hold
 * @param holdReason why
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
        @Nullable PostalAddress address,
        @Nullable String taxId,
        @Nullable AccountContact contact,
        @Nullable Money creditLimit,
        @Nullable LocalDate limitedOn,
        @Nullable Sum available,
        @Nullable LocalDate heldOn,
        @Nullable String holdReason,
        Sum open,
        Sum unapplied,
        Sum balance) {

    /** Whether it takes new invoices. */
    public enum State {
        OPEN,
        CLOSED
    }

    private static final Sort.Key<Account> ID = Sort.Key.text("a.account", Account::account);

    public static final Sorts<Account> SORTS =
            new Sorts<>(new Sort<>(List.of(ID), List.of(ID), Sort.Way.UP))
                    .by("account", ID)
                    .by("name", Sort.Key.text("coalesce(c.name, a.name)", Account::name))
                    .by("openedOn", Sort.Key.date("a.opened_on", Account::openedOn))
                    .by("open", by("coalesce(t.open_minor, 0)", Account::open))
                    .by("unapplied", by("coalesce(t.unapplied_minor, 0)", Account::unapplied))
                    .by(
                            "balance",
                            by(
                                    "coalesce(t.open_minor, 0) - coalesce(t.unapplied_minor, 0)",
                                    Account::balance));

    private static List<Sort.Key<Account>> by(String minor, Function<Account, Sum> sum) {
        return Sort.Key.sum("a.currency", minor, sum);
    }

    public static final Csv<Account> CSV =
            Csv.<Account>of()
                    .column("account", Account::account)
                    .column("name", Account::name)
                    .column("kind", Account::kind)
                    .column("state", Account::state)
                    .column("openedOn", Account::openedOn)
                    .column("closedOn", Account::closedOn)
                    .column("addressLines", account -> of(account, Account::lines))
                    .column("city", account -> of(account, PostalAddress::city))
                    .column("region", account -> of(account, PostalAddress::region))
                    .column("postalCode", account -> of(account, PostalAddress::postalCode))
                    .column("country", account -> of(account, PostalAddress::country))
                    .column("taxId", Account::taxId)
                    .column("creditLimit", Account::creditLimit)
                    .column("limitedOn", Account::limitedOn)
                    .column("available", Account::available)
                    .column("heldOn", Account::heldOn)
                    .column("holdReason", Account::holdReason)
                    .column("open", Account::open)
                    .column("unapplied", Account::unapplied)
                    .column("balance", Account::balance)
                    .column("currency", Account::currency);

    private static String lines(PostalAddress address) {
        return String.join(", ", address.lines());
    }

    private static @Nullable String of(
            Account account, Function<PostalAddress, @Nullable String> part) {
        return account.address == null ? null : part.apply(account.address);
    }

    public static Account of(ResultSet row) throws SQLException {
        LocalDate closedOn = Columns.dateOrNull(row, "closed_on");
        Sum open = Columns.sum(row, "open_minor");
        Sum unapplied = Columns.sum(row, "unapplied_minor");
        Sum balance = open.minus(unapplied);
        Money limit = json(row, "credit_limit", Money.class);
        return new Account(
                row.getString("account"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                open.currency(),
                closedOn == null ? State.OPEN : State.CLOSED,
                Columns.date(row, "opened_on"),
                closedOn,
                EventJson.mapper().readValue(row.getString("terms"), CreditTerms.class),
                json(row, "address", PostalAddress.class),
                row.getString("tax_id"),
                json(row, "contact", AccountContact.class),
                limit,
                Columns.dateOrNull(row, "limited_on"),
                limit == null ? null : Sum.of(limit).minus(balance),
                Columns.dateOrNull(row, "held_on"),
                row.getString("hold_reason"),
                open,
                unapplied,
                balance);
    }

    private static <T> @Nullable T json(ResultSet row, String column, Class<T> type)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : EventJson.mapper().readValue(text, type);
    }
}
