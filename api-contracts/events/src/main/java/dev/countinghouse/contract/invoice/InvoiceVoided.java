package dev.countinghouse.contract.invoice;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.DoneBy;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.MovementKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The whole invoice is taken back. Its number stays used.
 *
 * @param amount the invoice's total, above zero, which is no longer owed
 * @param doneBy who takes it back, and who let that pass when it needed a second person
 */
public record InvoiceVoided(
        BookId book,
        InvoiceId invoice,
        AccountId account,
        Money amount,
        String reason,
        LocalDate voidedOn,
        DoneBy doneBy)
        implements InvoiceEvent {
    public static final int MAX_REASON = 200;

    @Override
    public LocalDate effectiveOn() {
        return voidedOn;
    }

    @Override
    public Set<EntityId> concerns() {
        return doneBy.and(Set.of(invoice, account));
    }

    @Override
    public List<Movement> movements() {
        return List.of(
                new Movement(
                        account,
                        invoice,
                        MovementKind.INVOICE_VOIDED,
                        invoice,
                        amount.negated(),
                        voidedOn,
                        null));
    }
}
