package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What an account owes, day by day. It reads all that ever moved the account, so only what is rare
 * asks for it.
 */
public final class AccountBalance {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(MoneyEvent.class);
    private static final BiConsumer<AccountBalance, ArEvent> FOLD = AccountBalance::on;

    private final AccountId account;
    private final Timeline owed = new Timeline();

    private AccountBalance(AccountId account) {
        this.account = account;
    }

    public static Subject<AccountBalance> of(AccountId account) {
        return Subject.of(account, TYPES, () -> new AccountBalance(account), FOLD);
    }

    private void on(ArEvent event) {
        for (Movement movement : MoneyEvent.movementsOf(event)) {
            if (!movement.account().equals(account)) continue;
            owed.add(movement.effectiveOn(), movement.amount().minor());
        }
    }

    /** The most that may be given up from a date on, in minor units. */
    public long owedFrom(LocalDate date) {
        return owed.lowestFrom(date);
    }
}
