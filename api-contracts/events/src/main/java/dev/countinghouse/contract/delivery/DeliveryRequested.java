package dev.countinghouse.contract.delivery;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Text;

import java.time.LocalDate;
import java.util.Set;

/**
 * A document is to go to an account.
 *
 * @param document the id of the invoice, adjustment, payment, refund, notice or statement
 * @param requestedBy who wants it
 */
public record DeliveryRequested(
        BookId book,
        DeliveryId delivery,
        AccountId account,
        DocumentKind kind,
        String document,
        LocalDate requestedOn,
        String requestedBy)
        implements DeliveryEvent {

    public DeliveryRequested {
        Text.id(document, "a document's id");
    }

    @Override
    public LocalDate effectiveOn() {
        return requestedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return Set.of(delivery, account);
    }
}
