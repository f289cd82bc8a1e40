package dev.countinghouse.command.billing;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.charging.PriceChoice;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.command.facts.RecurringChargeFacts;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.RecurringChargeId;
import dev.countinghouse.contract.charge.RecurringChargeSet;

import java.util.ArrayList;
import java.util.List;

/** The charges of recurring ones that a draft makes. */
final class Recurring {

    private Recurring() {}

    /**
     * @throws Rejection if it is unknown, or of another account
     */
    static RecurringChargeSet of(MakeDraft command, RecurringChargeId recurring, Facts facts) {
        RecurringChargeSet set = facts.of(RecurringChargeFacts.about(recurring)).requireKnown();
        if (!set.account().equals(command.account())) {
            throw new Rejection(BillingReason.RECURRING_OF_ANOTHER_ACCOUNT, recurring.value());
        }
        return set;
    }

    /**
     * Those that have come and were not made yet, no more than the draft has room for; without a
     * price where none counts.
     *
     * @param lines that the draft has already
     */
    static List<ChargeEntered> made(MakeDraft command, int lines, Facts facts, Facts items) {
        List<ChargeEntered> made = new ArrayList<>();
        for (RecurringChargeId recurring : command.recurring()) {
            RecurringChargeSet set = of(command, recurring, facts);
            int room = DraftMade.MAX_LINES - lines - made.size();
            for (RecurringChargeFacts.Occurrence one :
                    facts.of(RecurringChargeFacts.about(recurring)).due(command.through(), room)) {
                made.add(entered(command, set, one, facts, items));
            }
        }
        return made;
    }

    private static ChargeEntered entered(
            MakeDraft command,
            RecurringChargeSet set,
            RecurringChargeFacts.Occurrence one,
            Facts facts,
            Facts items) {
        var choice =
                new PriceChoice(
                        set.account(),
                        facts.of(GroupFacts.of(set.account())).group(one.on()),
                        facts.of(AccountFacts.about(set.account())).requireKnown().currency(),
                        one.on());
        return new ChargeEntered(
                set.book(),
                set.recurring().charge(one.number()),
                set.account(),
                set.item(),
                set.description(),
                set.quantity(),
                one.on(),
                null,
                null,
                set.recurring(),
                choice.of(items.of(PriceFacts.of(set.item())), set.quantity()),
                command.by());
    }
}
