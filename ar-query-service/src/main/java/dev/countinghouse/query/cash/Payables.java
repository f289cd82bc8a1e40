package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.query.cash.matching.OpenItem;
import dev.countinghouse.query.cash.matching.OpenItems;
import dev.countinghouse.query.cash.matching.Receipt;
import dev.countinghouse.query.disputed.DisputedSql;
import dev.countinghouse.query.subledger.OpenItemSql;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a payer can pay: its own open items, and those of the accounts that it pays for. Of an
 * account with very many only those are read that the payment may mean, so that what a match costs
 * does not grow with the account.
 */
final class Payables {

    /** More than one payment may be applied to need not be read one by one. */
    private static final int MOST = PaymentPosted.MAX_ALLOCATIONS;

    private static final int MOST_ACCOUNTS = 50;

    private static final String ITEMS =
            (OpenItemSql.OPEN_OF_ACCOUNT
                            + ", "
                            + DisputedSql.OF_ACCOUNT
                            + """
                            %s
                            select p.kind, p.item, p.installment, p.dated_on, p.due_on,
                                   p.open_minor, coalesce(p.number, p.item) as number,
                                   coalesce(dp.disputed_minor, 0) as disputed_minor,
                                   i.purchase_order, i.customer_reference, i.discount_until,
                                   i.discount_minor, i.discount_grace_days, i.total_minor
                            from part p
                            left join invoice i
                              on i.book = :book and p.kind = 'INVOICE' and i.invoice = p.item
                            {disputed}
                            where p.open_minor > 0 and p.currency = :currency %s
                            """)
                    .replace("{disputed}\n", DisputedSql.OF_PARTS);

    /**
     * Items that the payment may mean, found without a look at what each has open then: those whose
     * current sum is the money, or all of which but a discount is, or that its text names; and
     * those of which the current sum says nothing, for they are due in parts or have moved since.
     */
    private static final String CANDIDATES =
            """
            , meant as materialized (
                select item from item
                where book = :book and account = :account and currency = :currency
                  and (open_minor = :money or (due_on is null and open_minor > 0)
                       or last_effective_on > :on or last_position > :known)
                union
                select invoice from invoice
                where book = :book and account = :account
                  and total_minor - discount_minor = :money
                union
                select invoice from invoice_key
                where book = :book and account = :account and key = any(:keys)
            )
            """;

    private static final String OLDEST =
            ITEMS.formatted("", "") + "order by p.due_on, p.item, p.installment limit :limit";

    private static final String MEANT =
            ITEMS.formatted(
                            CANDIDATES,
                            """
                            and p.item in (select item from meant)
                            and (p.open_minor = :money
                                 or p.open_minor - i.discount_minor = :money
                                 or p.item in (select k.invoice from invoice_key k
                                               where k.book = :book and k.account = :account
                                                 and k.key = any(:keys)))
                            """)
                    + "limit :limit";

    private static final String PAYS_FOR =
            """
            select account from (
                select distinct on (account) account, pays
                from account_payer
                where book = :book and payer = :account
                  and effective_on <= :on and position <= :known
                order by account, effective_on desc, position desc) last
            where pays
            order by account
            limit :limit
            """;

    private Payables() {}

    static OpenItems of(State state, AsOf asOf, AccountId account, Receipt receipt) {
        List<OpenItem> items = new ArrayList<>();
        boolean all = of(state, asOf, account, null, receipt, items);
        for (String other : paysFor(state, asOf, account)) {
            all &= of(state, asOf, new AccountId(other), new AccountId(other), receipt, items);
        }
        return new OpenItems(items, all);
    }

    /**
     * @param told whose they are, if not the payer's
     * @return whether these are all
     */
    private static boolean of(
            State state,
            AsOf asOf,
            AccountId account,
            @Nullable AccountId told,
            Receipt receipt,
            List<OpenItem> items) {
        List<OpenItem> oldest =
                ask(state, asOf, OLDEST, account, receipt)
                        .param("limit", MOST + 1)
                        .query((row, _) -> PayableRow.item(row, told, receipt))
                        .list();
        if (oldest.size() <= MOST) {
            items.addAll(oldest);
            return true;
        }
        Set<OpenItem> some = new LinkedHashSet<>(oldest);
        some.addAll(
                ask(state, asOf, MEANT, account, receipt)
                        .param("money", receipt.unapplied())
                        .param("keys", receipt.keys())
                        .param("limit", MOST)
                        .query((row, _) -> PayableRow.item(row, told, receipt))
                        .list());
        items.addAll(some);
        return false;
    }

    private static JdbcClient.StatementSpec ask(
            State state, AsOf asOf, String sql, AccountId account, Receipt receipt) {
        return state.ask(asOf, sql)
                .param("account", account.value())
                .param("currency", receipt.currency().getCurrencyCode());
    }

    private static List<String> paysFor(State state, AsOf asOf, AccountId account) {
        return state.ask(asOf, PAYS_FOR)
                .param("account", account.value())
                .param("limit", MOST_ACCOUNTS)
                .query((row, _) -> row.getString("account"))
                .list();
    }
}
