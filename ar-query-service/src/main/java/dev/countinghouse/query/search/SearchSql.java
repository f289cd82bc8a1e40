package dev.countinghouse.query.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each way to find something, by an index of its own, with a few hits at most. */
final class SearchSql {

    private static final String ACCOUNT =
            "'ACCOUNT' as kind, account as id, name as label, account, cast(null as bigint) as"
                    + " amount_minor, currency, opened_on as dated_on";
    private static final String INVOICE =
            "'INVOICE', invoice, number, account, total_minor, currency, invoice_date";
    private static final String PAYMENT =
            "'PAYMENT', payment, reference, account, amount_minor, currency, effective_on";
    private static final String ADJUSTMENT =
            "'ADJUSTMENT', adjustment, reason, account, amount_minor, currency, effective_on";

    private static final String WAY =
            """
            (select %s, '%s' as match, %d as rank
             from %s
             where book = :book and %s <= :known and (%s)
             limit :limit)
            """;

    private static final String FOUND =
            Stream.of(
                            way(ACCOUNT, Hit.Match.ID, "account", "account in (:q, :upper)"),
                            way(INVOICE, Hit.Match.ID, "invoice", "invoice in (:q, :upper)"),
                            way(PAYMENT, Hit.Match.ID, "payment", "payment in (:q, :upper)"),
                            way(
                                    ADJUSTMENT,
                                    Hit.Match.ID,
                                    "adjustment",
                                    "adjustment in (:q, :upper)"),
                            way(INVOICE, Hit.Match.NUMBER, "invoice", "number in (:q, :upper)"),
                            way(
                                    INVOICE,
                                    Hit.Match.REFERENCE,
                                    "invoice",
                                    "customer_reference in (:q, :upper)"),
                            way(
                                    INVOICE,
                                    Hit.Match.REFERENCE,
                                    "invoice",
                                    "purchase_order in (:q, :upper)"),
                            way(
                                    PAYMENT,
                                    Hit.Match.REFERENCE,
                                    "payment",
                                    "reference in (:q, :upper)"),
                            way(INVOICE, Hit.Match.AMOUNT, "invoice", amount("total_minor")),
                            way(PAYMENT, Hit.Match.AMOUNT, "payment", amount("amount_minor")),
                            begins(ACCOUNT, Hit.Match.ID_BEGINS, "account", "account"),
                            begins(INVOICE, Hit.Match.ID_BEGINS, "invoice", "invoice"),
                            begins(PAYMENT, Hit.Match.ID_BEGINS, "payment", "payment"),
                            begins(INVOICE, Hit.Match.NUMBER_BEGINS, "invoice", "number"),
                            begins(
                                    INVOICE,
                                    Hit.Match.REFERENCE_BEGINS,
                                    "invoice",
                                    "customer_reference"),
                            begins(
                                    INVOICE,
                                    Hit.Match.REFERENCE_BEGINS,
                                    "invoice",
                                    "purchase_order"),
                            begins(PAYMENT, Hit.Match.REFERENCE_BEGINS, "payment", "reference"),
                            way(
                                    ACCOUNT,
                                    Hit.Match.NAME,
                                    "account",
                                    "to_tsvector('simple', name) @@ to_tsquery('simple', :words)"))
                    .collect(Collectors.joining("union all\n"));

    /** The best hits, each thing once. */
    static final String HITS =
            """
            with found as (
            %s
            ),
            best as (
                select distinct on (kind, id) * from found order by kind, id, rank
            )
            select best.*, a.name as account_name
            from best join account a on a.book = :book and a.account = best.account
            order by rank, dated_on desc, kind, id
            limit :limit
            """
                    .formatted(FOUND);

    private SearchSql() {}

    private static String way(String columns, Hit.Match match, String table, String condition) {
        String known =
                table.equals("adjustment")
                        ? "coalesce(proposed_position, made_position)"
                        : "position";
        return WAY.formatted(columns, match, match.ordinal(), table, known, condition);
    }

    private static String begins(String columns, Hit.Match match, String table, String column) {
        return way(
                columns,
                match,
                table,
                "%1$s like :prefix or %1$s like :upperPrefix".formatted(column));
    }

    /** The amount is written without a currency: it may be of any. */
    private static String amount(String column) {
        return column
                + " = any (string_to_array(cast(:minors as text), ',')::bigint[])"
                + " and cast(:minors as text) <> ''";
    }
}
