package dev.countinghouse.query.allocations;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of a credit that was applied to a debit, and perhaps taken back.
 *
 * @param invoice the debit, if it is an invoice
 * @param installment which of the invoice's, if it was named
 * @param adjustment the debit, if it is a debit memo, fee or interest
 * @param part the debit, if it is a part of a payment plan
 * @param account whose the debit is: one account may pay for another
 */
public record Applied(
        int number,
        @Nullable String invoice,
        @Nullable Integer installment,
        @Nullable String adjustment,
        @Nullable String part,
        String account,
        Money amount,
        Money discount,
        LocalDate effectiveOn,
        @Nullable LocalDate reversedOn) {

    private static final String OF_CREDIT =
            """
            select number, item_kind, item, installment, account, amount_minor, discount_minor,
                   currency, effective_on,
                   case when reversed_on <= :on and reversed_position <= :known
                        then reversed_on end as reversed_on
            from allocation
            where book = :book and credit_kind = :kind and credit = :credit
              and effective_on <= :on and position <= :known
            order by number
            """;

    /** Where a payment's money or an adjustment's credit went. */
    public static List<Applied> of(State state, AsOf asOf, EntityId credit) {
        return state.ask(asOf, OF_CREDIT)
                .param("kind", ItemKind.of(credit).name())
                .param("credit", credit.value())
                .query((row, _) -> of(row))
                .list();
    }

    private static Applied of(ResultSet row) throws SQLException {
        ItemKind kind = ItemKind.valueOf(row.getString("item_kind"));
        String item = row.getString("item");
        return new Applied(
                row.getInt("number"),
                kind == ItemKind.INVOICE ? item : null,
                row.getObject("installment", Integer.class),
                kind == ItemKind.ADJUSTMENT ? item : null,
                kind == ItemKind.PART ? item : null,
                row.getString("account"),
                Columns.money(row, "amount_minor"),
                Columns.money(row, "discount_minor"),
                Columns.date(row, "effective_on"),
                Columns.dateOrNull(row, "reversed_on"));
    }
}
