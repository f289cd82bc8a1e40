package dev.countinghouse.query.notices;

import dev.countinghouse.contract.Money;
import dev.countinghouse.query.web.Csv;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an account would be asked for on a date, and if not, why not.
 *
 * @param asks whether a run asks it; else {@code why} says why not
 * @param ladder by which; null if there is none of that name
 * @param level the furthest step of its items; 0 if there is none
 * @param amount what its items come to
 * @param credits what it has that is not applied: it is taken off before the minimum is looked at
 * @param owed what it owes of all that is recorded, whatever its date
 * @param items what would be asked for, the longest due first
 * @param left what has reached a step and is left out, and why
 */
record Proposal(
        String account,
        String accountName,
        boolean asks,
        @Nullable Why why,
        @Nullable String ladder,
        int level,
        @Nullable String levelName,
        Money amount,
        Money credits,
        Money owed,
        List<Item> items,
        List<Left> left) {

    /** Why an account, or an invoice, is not asked for. */
    enum Why {
        NO_LADDER,
        ON_HOLD,
        QUIET_DAY,
        TOO_SOON,
        /** Everything was asked for at its step already. */
        ASKED_ALREADY,
        DISPUTED,
        TOO_LITTLE
    }

    /**
     * @param amount what is due of it and not disputed
     * @param fee what its step charges
     */
    record Item(
            String invoice,
            @Nullable String number,
            LocalDate dueOn,
            int daysLate,
            Money amount,
            Money disputed,
            int level,
            Money fee) {}

    record Left(String invoice, @Nullable String number, Money amount, Why why) {}

    static final Csv<Proposal> CSV =
            Csv.<Proposal>of()
                    .column("account", Proposal::account)
                    .column("accountName", Proposal::accountName)
                    .column("asks", Proposal::asks)
                    .column("why", Proposal::why)
                    .column("ladder", Proposal::ladder)
                    .column("level", Proposal::level)
                    .column("levelName", Proposal::levelName)
                    .column("amount", Proposal::amount)
                    .column("credits", Proposal::credits)
                    .column("owed", Proposal::owed)
                    .column("currency", proposal -> proposal.amount.currency())
                    .column("items", proposal -> proposal.items.size());

    List<String> keys() {
        return List.of(account);
    }
}
