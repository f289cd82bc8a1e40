package dev.countinghouse.query.search;

import dev.countinghouse.query.accounts.AccountNames;

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
            "'ADJUSTMENT', adjustment, coalesce(number, reason), account, amount_minor, currency,"
                    + " effective_on";

    private static final String WAY =
            """
            (select %s, '%s' as match, %d as rank
             from %s
             where book = :book and %s <= :known and (%s)
             limit :limit)
            """;

    /** By any name that it was ever given: who looks for it may not know of a later one. */
    private static final String RENAMED =
            """
            (select 'ACCOUNT', c.account, c.value, c.account, cast(null as bigint), a.currency,
                    a.opened_on, '%s', %d
             from account_change c
             join account a on a.book = c.book and a.account = c.account
             where c.book = :book and c.position <= :known and c.aspect = 'NAME'
               and to_tsvector('simple', c.value) @@ to_tsquery('simple', :words)
             limit :limit)
            """
                    .formatted(Hit.Match.NAME, Hit.Match.NAME.ordinal());

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
                                    ADJUSTMENT,
                                    Hit.Match.NUMBER,
                                    "adjustment",
                                    "number in (:q, :upper)"),
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
                            begins(ADJUSTMENT, Hit.Match.NUMBER_BEGINS, "adjustment", "number"),
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
                                    "to_tsvector('simple', name) @@ to_tsquery('simple', :words)"),
                            RENAMED)
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
            select best.kind, best.id, best.account, best.amount_minor, best.currency,
                   best.dated_on, best.match, {name} as account_name,
                   case best.kind when 'ACCOUNT' then {name} else best.label end as label
            from best join account a on a.book = :book and a.account = best.account
            {renamed}
            order by rank, dated_on desc, kind, id
            limit :limit
            """
                    .formatted(FOUND)
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

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
