package dev.countinghouse.contract.plan;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;

import java.util.HashSet;
import java.util.Set;

/** What happens to a payment plan. Its payments are those of its parts. */
public sealed interface PlanEvent extends MoneyEvent permits PaymentPlanAgreed, PaymentPlanEnded {
    PlanId plan();

    AccountId account();

    /** The plan, its account, what it covers and its parts. */
    @Override
    default Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>();
        concerns.add(plan());
        concerns.add(account());
        for (Movement movement : movements()) concerns.add(movement.item());
        return Set.copyOf(concerns);
    }
}
