package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.payment.PaymentId;

import java.time.LocalDate;
import java.util.Set;

/** A remittance advice and the payment that it is about have come together. */
public record RemittanceAdviceJoined(
        BookId book,
        RemittanceId remittance,
        PaymentId payment,
        AccountId account,
        LocalDate joinedOn)
        implements CashEvent {

    @Override
    public LocalDate effectiveOn() {
        return joinedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(account, remittance, payment);
    }
}
