package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A payer says what a payment is for. The money comes with it, later, or came before: it is found
 * by the payment's id, or by its reference and amount.
 *
 * @param account the payer's, if it is known
 * @param payment the payment, if it is known
 * @param reference the payment's reference, as the payer gives it
 * @param total what the payment comes to: the sum of the lines' amounts
 */
public record RemittanceAdviceReceived(
        BookId book,
        RemittanceId remittance,
        @Nullable AccountId account,
        @Nullable PaymentId payment,
        @Nullable String reference,
        Money total,
        List<RemittanceLine> lines,
        LocalDate receivedOn)
        implements CashEvent {

    public static final int MAX_LINES = 1_000;

    public RemittanceAdviceReceived {
        lines = List.copyOf(lines);
    }

    @Override
    public LocalDate effectiveOn() {
        return receivedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        Set<EntityId> concerns = new HashSet<>();
        concerns.add(remittance);
        if (account != null) concerns.add(account);
        if (payment != null) concerns.add(payment);
        return Set.copyOf(concerns);
    }
}
