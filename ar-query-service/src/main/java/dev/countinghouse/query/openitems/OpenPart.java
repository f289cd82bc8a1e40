package dev.countinghouse.query.openitems;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.Csv;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.Sorts;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * An open amount with a due date: an installment of an invoice, or a payment's unapplied cash or an
 * adjustment on account, which are due when they count.
 *
 * @param number the invoice's printed number
 * @param amount what it was at first; credits are below zero
 * @param open what is open of it
 * @param disputed what of that is disputed
 * @param daysLate days from the due date to the date asked for; 0 for what is not late and for
 *     credits
 */
public record OpenPart(
        String account,
        String accountName,
        ItemKind kind,
        String item,
        int installment,
        @Nullable String number,
        LocalDate datedOn,
        LocalDate dueOn,
        Money amount,
        Money open,
        Money disputed,
        int daysLate) {

    public static final Csv<OpenPart> CSV =
            Csv.<OpenPart>of()
                    .column("account", OpenPart::account)
                    .column("accountName", OpenPart::accountName)
                    .column("kind", OpenPart::kind)
                    .column("item", OpenPart::item)
                    .column("installment", OpenPart::installment)
                    .column("number", OpenPart::number)
                    .column("datedOn", OpenPart::datedOn)
                    .column("dueOn", OpenPart::dueOn)
                    .column("amount", OpenPart::amount)
                    .column("open", OpenPart::open)
                    .column("disputed", OpenPart::disputed)
                    .column("currency", part -> part.open.currency())
                    .column("daysLate", OpenPart::daysLate);

    private static final Sort.Key<OpenPart> DUE = Sort.Key.date("p.due_on", OpenPart::dueOn);
    private static final Sort.Key<OpenPart> ACCOUNT = Sort.Key.text("p.account", OpenPart::account);

    /**
     * The most urgent first: the longest due, of one day and currency the largest amount; so who
     * works from the top never leaves an older debt behind. On parts {@code p}.
     */
    public static final Sorts<OpenPart> SORTS =
            new Sorts<>(
                            new Sort<>(
                                    List.of(
                                            DUE,
                                            Sort.Key.currency("p.currency", OpenPart::open),
                                            Sort.Key.number(
                                                    "-p.open_minor", part -> -part.open.minor())),
                                    List.of(
                                            ACCOUNT,
                                            Sort.Key.text("p.kind", part -> part.kind.name()),
                                            Sort.Key.text("p.item", OpenPart::item),
                                            Sort.Key.number(
                                                    "p.installment",
                                                    part -> (long) part.installment)),
                                    Sort.Way.UP))
                    .by("dueOn", DUE)
                    .by("datedOn", Sort.Key.date("p.dated_on", OpenPart::datedOn))
                    .by("account", ACCOUNT)
                    .by("amount", Sort.Key.amount("p.currency", "p.amount_minor", OpenPart::amount))
                    .by("open", Sort.Key.amount("p.currency", "p.open_minor", OpenPart::open));

    public static OpenPart of(ResultSet row) throws SQLException {
        return new OpenPart(
                row.getString("account"),
                row.getString("name"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getInt("installment"),
                row.getString("number"),
                Columns.date(row, "dated_on"),
                Columns.date(row, "due_on"),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "open_minor"),
                Columns.money(row, "disputed_minor"),
                row.getInt("days_late"));
    }
}
