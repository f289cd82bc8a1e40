package dev.countinghouse.query.journal;

import dev.countinghouse.query.accounts.Account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The chart of accounts as configured: whatever is not said is as {@link LedgerRole} has it.
 *
 * @param accounts code and name by role, such as {@code bad-debt}
 * @param taxAccounts code and name by tax code, for taxes that have an account of their own
 * @param revenueAccounts names by account code, for accounts that invoice lines name
 */
@ConfigurationProperties("countinghouse.ledger")
record LedgerSettings(
        @DefaultValue Map<LedgerRole, Account> accounts,
        @DefaultValue Map<String, Account> taxAccounts,
        @DefaultValue Map<String, String> revenueAccounts) {

    record Account(String code, String name) {}

    ChartOfAccounts chart() {
        var roles = new EnumMap<LedgerRole, LedgerAccount>(LedgerRole.class);
        accounts.forEach(
                (role, account) -> roles.put(role, account(account, role.usual().normal())));
        var taxes = new HashMap<String, LedgerAccount>();
        taxAccounts.forEach(
                (code, account) -> taxes.put(code, account(account, LedgerSide.CREDIT)));
        return new ChartOfAccounts(roles, taxes, revenueAccounts);
    }

    private static LedgerAccount account(Account account, LedgerSide normal) {
        return new LedgerAccount(account.code(), account.name(), normal);
    }
}
