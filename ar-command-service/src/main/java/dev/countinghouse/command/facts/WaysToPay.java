package dev.countinghouse.command.facts;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Which other accounts pay for an account on each date, and by which methods it does not pay. */
public final class WaysToPay {

    private final Map<AccountId, Dated<Boolean>> payers = new HashMap<>();
    private final Map<PaymentMethod, Dated<Boolean>> blocked = new EnumMap<>(PaymentMethod.class);

    WaysToPay() {}

    void payer(AccountId payer, LocalDate date, boolean pays, ArEvent by) {
        payers.computeIfAbsent(payer, _ -> new Dated<>()).from(date, pays, by);
    }

    void block(PaymentMethod method, LocalDate date, boolean isBlocked, ArEvent by) {
        blocked.computeIfAbsent(method, _ -> new Dated<>()).from(date, isBlocked, by);
    }

    /** Whether another account pays for it; nothing before it first did. */
    public Dated<Boolean> paidBy(AccountId payer) {
        return payers.getOrDefault(payer, new Dated<>());
    }

    boolean isPaidBy(AccountId payer, LocalDate date) {
        return paidBy(payer).holds(true, date);
    }

    /** Whether it does not pay by a method; nothing before that was first said. */
    public Dated<Boolean> blocked(PaymentMethod method) {
        return blocked.getOrDefault(method, new Dated<>());
    }

    public boolean isBlocked(PaymentMethod method, LocalDate date) {
        return blocked(method).holds(true, date);
    }
}
