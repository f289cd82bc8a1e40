package dev.countinghouse.command.cash;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** A remittance advice, and which payment it belongs to. */
final class RemittanceFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(RemittanceAdviceReceived.class, RemittanceAdviceJoined.class);
    private static final BiConsumer<RemittanceFacts, ArEvent> FOLD = RemittanceFacts::on;

    private final RemittanceId remittance;
    private @Nullable RemittanceAdviceReceived received;
    private @Nullable RemittanceAdviceJoined joined;

    private RemittanceFacts(RemittanceId remittance) {
        this.remittance = remittance;
    }

    static Subject<RemittanceFacts> about(RemittanceId remittance) {
        return Subject.of(remittance, TYPES, () -> new RemittanceFacts(remittance), FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case RemittanceAdviceReceived e -> received = e;
            case RemittanceAdviceJoined e -> joined = e;
            default -> {}
        }
    }

    @Nullable RemittanceAdviceReceived received() {
        return received;
    }

    @Nullable RemittanceAdviceJoined joined() {
        return joined;
    }

    /**
     * Whether it has yet to join a payment; if not, it belongs to that one.
     *
     * @throws Rejection if there is no such advice, or it belongs to another payment
     */
    boolean requireFreeFor(PaymentId payment) {
        if (received == null) {
            throw new Rejection(CashReason.REMITTANCE_UNKNOWN, remittance.value());
        }
        PaymentId own = joined == null ? received.payment() : joined.payment();
        if (own != null && !own.equals(payment)) {
            throw new Rejection(CashReason.REMITTANCE_JOINED, remittance.value());
        }
        return own == null;
    }
}
