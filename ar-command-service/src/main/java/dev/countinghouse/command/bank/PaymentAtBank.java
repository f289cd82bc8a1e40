package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.bank.BankLineUnmatched;
import dev.countinghouse.contract.payment.PaymentId;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The lines of banks that a payment stands against: what came in, and what went back. */
final class PaymentAtBank {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(BankLineRecorded.class, BankLineMatched.class, BankLineUnmatched.class);
    private static final BiConsumer<PaymentAtBank, ArEvent> FOLD = PaymentAtBank::on;

    private final PaymentId payment;
    private final Map<BankLineId, Money> lines = new HashMap<>();

    private PaymentAtBank(PaymentId payment) {
        this.payment = payment;
    }

    static Subject<PaymentAtBank> about(PaymentId payment) {
        return Subject.of(payment, TYPES, () -> new PaymentAtBank(payment), FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case BankLineRecorded e -> lines.put(e.id(), e.line().amount());
            case BankLineMatched e -> lines.put(e.line(), e.amount());
            case BankLineUnmatched e -> lines.remove(e.line());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /**
     * @throws Rejection if it stands against another line in the same direction
     */
    void requireFree(Money amount) {
        for (Money other : lines.values()) {
            if (other.isNegative() == amount.isNegative()) {
                throw new Rejection(BankReason.PAYMENT_MATCHED, payment.value());
            }
        }
    }
}
