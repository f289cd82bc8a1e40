package dev.countinghouse.query.statements;

import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.statements.StatementProposal.Why;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whom a run of statements would tell something: the same that it then does. */
final class StatementProposals {

    /** So many accounts are looked at before the next are read. */
    private static final int CHUNK = 500;

    /** Of these accounts, those with an entry in the period. */
    private static final String MOVED =
            """
            select distinct account
            from entry
            where book = :book and account in (:accounts)
              and effective_on between :from and :on and position <= :known
            """;

    /** Of these accounts, those that nobody may ask. */
    private static final String HELD =
            """
            select account from (
                select distinct on (account) account, kind, until
                from dunning_hold
                where book = :book and account in (:accounts) and invoice = ''
                  and effective_on <= :on and position <= :known
                order by account, effective_on desc, position desc) last
            where kind in (:absolute) and (until is null or until >= :on)
            """;

    private static final List<String> ABSOLUTE =
            Arrays.stream(HoldKind.values())
                    .filter(HoldKind::isAbsolute)
                    .map(HoldKind::name)
                    .toList();

    /**
     * @param from the first day of the period; null where the form has none
     * @param gets only those that get one, or only those that do not
     */
    record Wanted(StatementForm form, @Nullable LocalDate from, @Nullable Boolean gets) {}

    private StatementProposals() {}

    static void each(
            State state, AsOf asOf, Wanted wanted, After after, Consumer<StatementProposal> row) {
        String last = after.key(0, String::valueOf);
        long left = after.limit();
        while (left > 0) {
            List<Account> accounts = accounts(state, asOf, last);
            for (StatementProposal one : proposals(state, asOf, wanted, accounts)) {
                if (wanted.gets != null && wanted.gets != one.gets()) continue;
                row.accept(one);
                if (--left == 0) return;
            }
            if (accounts.size() < CHUNK) return;
            last = accounts.getLast().account();
        }
    }

    private static List<Account> accounts(State state, AsOf asOf, @Nullable String last) {
        List<Account> accounts = new ArrayList<>();
        Accounts.each(
                state,
                asOf,
                new Accounts.Wanted(null, null),
                Account.SORTS.own(),
                new After(last == null ? List.of() : List.of(last), CHUNK),
                accounts::add);
        return accounts;
    }

    private static List<StatementProposal> proposals(
            State state, AsOf asOf, Wanted wanted, List<Account> accounts) {
        if (accounts.isEmpty()) return List.of();
        List<String> ids = accounts.stream().map(Account::account).toList();
        Set<String> held =
                new HashSet<>(
                        state.ask(asOf, HELD)
                                .param("accounts", ids)
                                .param("absolute", ABSOLUTE)
                                .query(String.class)
                                .list());
        Set<String> moved =
                wanted.from == null
                        ? Set.of()
                        : new HashSet<>(
                                state.ask(asOf, MOVED)
                                        .param("accounts", ids)
                                        .param("from", wanted.from)
                                        .query(String.class)
                                        .list());
        List<StatementProposal> all = new ArrayList<>();
        for (Account account : accounts) {
            boolean isOpen = !account.open().isZero() || !account.unapplied().isZero();
            if (!isOpen && !moved.contains(account.account())) continue;
            all.add(proposal(account, moved, held));
        }
        return all;
    }

    private static StatementProposal proposal(
            Account account, Set<String> moved, Set<String> held) {
        Channel channel = channel(account);
        Why why = null;
        if (channel == Channel.NONE) {
            why = Why.WANTS_NONE;
        } else if (held.contains(account.account())) {
            why = Why.ON_HOLD;
        } else if (channel == null) {
            why = Why.NO_ADDRESS;
        } else if (!account.balance().isPositive()
                && account.open().isZero()
                && !moved.contains(account.account())) {
            why = Why.ONLY_CREDIT;
        }
        return new StatementProposal(
                account.account(),
                account.name(),
                why == null,
                why,
                channel == Channel.NONE ? null : channel,
                account.balance());
    }

    private static @Nullable Channel channel(Account account) {
        AccountContact contact = account.contact();
        Channel letter = account.address() == null ? null : Channel.LETTER;
        if (contact == null) return letter;
        return contact.channel() == Channel.LETTER ? letter : contact.channel();
    }
}
