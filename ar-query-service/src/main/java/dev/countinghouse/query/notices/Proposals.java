package dev.countinghouse.query.notices;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whom a dunning run of a date would ask, and for what: the same that it then does. */
final class Proposals {

    /** So many accounts are looked at before the next are read. */
    private static final int CHUNK = 500;

    /** Accounts with an invoice that may have something due by then. */
    private static final String ACCOUNTS =
            """
            select i.account
            from item i
            where i.book = :book and i.kind = 'INVOICE' and i.dated_on <= :on
              and (i.open_minor > 0 or i.last_effective_on > :on or i.last_position > :known)
              and (i.due_on is null or i.due_on <= :dueBy)
              and (cast(:account as text) is null or i.account = :account)
              and (cast(:after as text) is null or i.account > :after)
            group by i.account
            order by i.account
            limit :limit
            """;

    private static final String NAME =
            """
            select {name} as name, t.currency,
                   t.open_minor - t.unapplied_minor
                       - coalesce((select sum(e.amount_minor) from entry e
                                   where e.book = :book and e.account = :account
                                     and e.position > :known), 0) as owed_minor
            from account a
            join account_total t on t.book = a.book and t.account = a.account
            {renamed}
            where a.book = :book and a.account = :account
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    private record Whose(String name, Money owed) {}

    /**
     * @param asks only those that are asked, or only those that are not
     */
    record Wanted(@Nullable AccountId account, @Nullable Boolean asks) {}

    private Proposals() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Proposal> row) {
        DunningSettings settings = DunningSettings.of(state, asOf);
        String last = after.key(0, String::valueOf);
        long left = after.limit();
        while (left > 0) {
            List<String> accounts = accounts(state, asOf, settings, wanted, last);
            for (String account : accounts) {
                Proposal proposal = of(state, asOf, settings, account);
                if (proposal == null || !matches(proposal, wanted)) continue;
                row.accept(proposal);
                if (--left == 0) return;
            }
            if (accounts.size() < CHUNK) return;
            last = accounts.getLast();
        }
    }

    private static boolean matches(Proposal proposal, Wanted wanted) {
        return wanted.asks == null || wanted.asks == proposal.asks();
    }

    private static List<String> accounts(
            State state,
            AsOf asOf,
            DunningSettings settings,
            Wanted wanted,
            @Nullable String after) {
        return state.ask(asOf, ACCOUNTS)
                .param("dueBy", settings.dueBy())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("after", after)
                .param("limit", CHUNK)
                .query(String.class)
                .list();
    }

    /** Nothing if nothing of it has reached a step. */
    private static @Nullable Proposal of(
            State state, AsOf asOf, DunningSettings settings, String account) {
        List<OpenPart> parts = new ArrayList<>();
        OpenItems.all(
                state, asOf, new AccountId(account), OpenPart.SORTS.own(), After.START, parts::add);
        if (parts.isEmpty()) return null;
        Whose whose =
                state.ask(asOf, NAME)
                        .param("account", account)
                        .query(
                                (row, _) ->
                                        new Whose(
                                                row.getString("name"),
                                                Columns.money(row, "owed_minor")))
                        .single();
        return new Proposing(settings, Asked.of(state, asOf, account), asOf.effectiveOn())
                .propose(account, whose.name, whose.owed, parts);
    }
}
