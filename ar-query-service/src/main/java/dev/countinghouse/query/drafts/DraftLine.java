package dev.countinghouse.query.drafts;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.tax.AppliedTax;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of a draft.
 *
 * @param number which it keeps, from 1
 * @param reason why it was changed
 */
record DraftLine(
        int number,
        @Nullable String charge,
        String item,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        LocalDate chargedOn,
        List<AppliedTax> taxes,
        @Nullable String revenueAccount,
        @Nullable String reason) {

    private static final TypeReference<List<AppliedTax>> TAXES = new TypeReference<>() {};

    private static final String LINES =
            """
            select * from (
                select distinct on (l.line) l.*, d.currency
                from draft_line l
                join draft d on d.book = l.book and d.draft = l.draft
                where l.book = :book and l.draft = :draft and l.position <= :known
                order by l.line, l.position desc) lines
            where item is not null
            order by line
            """;

    static List<DraftLine> of(State state, AsOf asOf, DraftId draft) {
        return state.ask(asOf, LINES)
                .param("draft", draft.value())
                .query((row, _) -> of(row))
                .list();
    }

    private static DraftLine of(ResultSet row) throws SQLException {
        return new DraftLine(
                row.getInt("line"),
                row.getString("charge"),
                row.getString("item"),
                row.getString("description"),
                new BigDecimal(row.getString("quantity")),
                new BigDecimal(row.getString("unit_price")),
                Columns.money(row, "amount_minor"),
                Columns.date(row, "charged_on"),
                EventJson.mapper().readValue(row.getString("taxes"), TAXES),
                row.getString("revenue_account"),
                row.getString("reason"));
    }
}
