package dev.countinghouse.command.charge;

import dev.countinghouse.command.charging.PriceChoice;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.command.facts.PriceFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What something costs an account, on facts that know the account, its group and the prices. */
final class Prices {

    private Prices() {}

    static @Nullable ChargePrice of(
            AccountId account, ItemCode item, BigDecimal quantity, LocalDate on, Facts facts) {
        return new PriceChoice(
                        account,
                        facts.of(GroupFacts.of(account)).group(on),
                        facts.of(AccountFacts.about(account)).requireKnown().currency(),
                        on)
                .of(facts.of(PriceFacts.of(item)), quantity);
    }
}
