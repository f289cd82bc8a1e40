package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashCandidate;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.DecidedBy;
import dev.countinghouse.query.cash.matching.CashMatcher;
import dev.countinghouse.query.cash.matching.Receipt;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whose money it may be that stands on nobody's account: by the numbers in its text, by a payer's
 * name in it as it is called or as was learnt, and by the amount of one item. It is proposed at
 * most, for it must be moved to its account before it can be applied.
 */
final class Unidentified {

    private static final int MOST_ACCOUNTS = 5;

    /** What a name that stands in the text adds to a match of its account. */
    private static final int NAMED = 5;

    /** What a name alone is worth. */
    private static final int ONLY_NAMED = 55;

    private static final String BY_NUMBER =
            """
            select k.account, count(distinct k.key) as hits
            from invoice_key k
            join account a on a.book = :book and a.account = k.account
            where k.book = :book and k.key = any(:keys) and length(k.key) > 3
              and a.kind <> 'UNIDENTIFIED'
            group by k.account
            order by hits desc, k.account
            limit :limit
            """;

    /** Names without capitals and punctuation, as whole words in the text. */
    private static final String BY_NAME =
            """
            select n.account, min(n.name) as name
            from (select a.account, a.name from account a
                  where a.book = :book and a.position <= :known and a.kind <> 'UNIDENTIFIED'
                  union all
                  select account, name from (
                      select distinct on (account, name) account, name, is_known
                      from payer_name
                      where book = :book and effective_on <= :on and position <= :known
                      order by account, name, effective_on desc, position desc) learnt
                  where is_known) n
            where length(n.name) > 3
              and position(' ' || trim(regexp_replace(lower(n.name), '[^[:alnum:]]+', ' ', 'g'))
                           || ' ' in :words) > 0
            group by n.account
            order by n.account
            limit :limit
            """;

    private static final String BY_AMOUNT =
            """
            select account from item
            where book = :book and open_minor = :amount and currency = :currency
              and kind <> 'PAYMENT' and last_effective_on <= :on and last_position <= :known
            order by account
            limit 2
            """;

    private Unidentified() {}

    static CashDecision decide(State state, AsOf asOf, Receipt receipt, CashRuleSets.Held rules) {
        Map<String, String> names = byName(state, asOf, receipt);
        Map<String, String> accounts = new LinkedHashMap<>();
        for (String account : byNumber(state, receipt)) {
            accounts.put(account, "numbers in the text are this payer's");
        }
        names.forEach((account, name) -> accounts.putIfAbsent(account, "its name in the text"));
        if (accounts.isEmpty()) {
            List<String> only = byAmount(state, asOf, receipt);
            if (only.size() == 1) {
                accounts.put(only.getFirst(), "only this payer has an item of this amount");
            }
        }
        List<CashCandidate> candidates = new ArrayList<>();
        accounts.forEach(
                (account, reason) ->
                        candidates.add(
                                candidate(
                                        state,
                                        asOf,
                                        receipt,
                                        rules,
                                        account,
                                        reason,
                                        names.get(account))));
        candidates.sort(Comparator.comparingInt(CashCandidate::score).reversed());
        boolean proposed =
                !candidates.isEmpty()
                        && candidates.getFirst().score() >= rules.rules().proposeFrom();
        return new CashDecision(
                proposed ? CashOutcome.PROPOSE : CashOutcome.LEAVE,
                CashFinding.UNKNOWN_PAYER,
                DecidedBy.RULES,
                rules.version(),
                candidates.isEmpty() ? null : candidates.getFirst().rule(),
                null,
                false,
                List.of(),
                candidates,
                List.of(),
                null);
    }

    private static CashCandidate candidate(
            State state,
            AsOf asOf,
            Receipt receipt,
            CashRuleSets.Held rules,
            String account,
            String reason,
            @Nullable String name) {
        var id = new AccountId(account);
        CashDecision match =
                CashMatcher.decide(
                        receipt,
                        Payables.of(state, asOf, id, receipt),
                        rules.rules(),
                        rules.version(),
                        asOf.effectiveOn());
        List<String> reasons = new ArrayList<>(List.of(reason));
        if (name != null) reasons.add("called \"" + name + "\" in the text");
        if (match.candidates().isEmpty()) {
            return new CashCandidate(
                    "payer",
                    name == null ? 0 : ONLY_NAMED,
                    id,
                    0,
                    Money.zero(receipt.currency()),
                    List.of(),
                    reasons);
        }
        CashCandidate best = match.candidates().getFirst();
        reasons.addAll(best.reasons());
        return new CashCandidate(
                best.rule(),
                Math.min(CashCandidate.MAX_SCORE, best.score() + (name == null ? 0 : NAMED)),
                id,
                best.items(),
                best.amount(),
                best.allocations(),
                reasons.stream().limit(CashCandidate.MAX_REASONS).toList());
    }

    private static List<String> byNumber(State state, Receipt receipt) {
        return state.ask(BY_NUMBER)
                .param("keys", receipt.keys())
                .param("limit", MOST_ACCOUNTS)
                .query((row, _) -> row.getString("account"))
                .list();
    }

    private static Map<String, String> byName(State state, AsOf asOf, Receipt receipt) {
        Map<String, String> names = new LinkedHashMap<>();
        state.ask(asOf, BY_NAME)
                .param(
                        "words",
                        " "
                                + receipt.text()
                                        .toLowerCase(Locale.ROOT)
                                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                                        .strip()
                                + " ")
                .param("limit", MOST_ACCOUNTS)
                .query(
                        row -> {
                            names.put(row.getString("account"), row.getString("name"));
                        });
        return names;
    }

    private static List<String> byAmount(State state, AsOf asOf, Receipt receipt) {
        return state.ask(asOf, BY_AMOUNT)
                .param("amount", receipt.unapplied())
                .param("currency", receipt.currency().getCurrencyCode())
                .query((row, _) -> row.getString("account"))
                .list();
    }
}
