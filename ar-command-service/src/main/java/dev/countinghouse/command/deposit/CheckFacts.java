package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.deposit.CheckPresented;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositItemRemoved;
import dev.countinghouse.contract.deposit.PresentedCheck;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** Where a check came in. */
final class CheckFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(DepositItemEntered.class, DepositItemRemoved.class, CheckPresented.class);
    private static final BiConsumer<CheckFacts, ArEvent> FOLD = CheckFacts::on;

    private @Nullable DepositItemEntered entered;
    private @Nullable CheckPresented presented;

    static Subject<CheckFacts> about(PresentedCheck check) {
        return Subject.of(check, TYPES, CheckFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case DepositItemEntered e -> entered = e;
            case DepositItemRemoved _ -> entered = null;
            case CheckPresented e -> presented = e;
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** Whether it came as this payment before. */
    boolean isOf(PaymentId payment) {
        return presented != null && presented.payment().equals(payment);
    }

    /**
     * @throws Rejection if it came before, which says where
     */
    void requireNew() {
        if (entered != null) {
            throw new Rejection(
                            DepositReason.CHECK_PRESENTED,
                            "item %d of deposit %s".formatted(entered.number(), entered.deposit()))
                    .with("deposit", entered.deposit());
        }
        if (presented != null) {
            throw new Rejection(DepositReason.CHECK_PRESENTED, presented.payment().value())
                    .with("payment", presented.payment());
        }
    }
}
