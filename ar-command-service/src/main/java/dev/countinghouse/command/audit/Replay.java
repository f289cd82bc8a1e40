package dev.countinghouse.command.audit;

import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Answers what the balance of an account, an invoice or a payment was, and why: give it the events
 * that concern it, in order, and it returns the amount that each adds.
 *
 * <p>The balance of an account is what it owes less its unapplied money; of an invoice, what is
 * open; of a payment, what is unapplied.
 */
public final class Replay {

    private static final Set<Class<? extends EntityId>> SUBJECTS =
            Set.of(AccountId.class, InvoiceId.class, PaymentId.class);

    private final EntityId subject;
    private final LocalDate effectiveOn;
    private @Nullable Sum balance;
    private @Nullable Sum unapplied;

    /**
     * @param subject an account, an invoice or a payment
     * @param effectiveOn the last date whose movements count
     */
    public Replay(EntityId subject, LocalDate effectiveOn) {
        if (!SUBJECTS.contains(subject.getClass())) {
            throw new IllegalArgumentException("a " + subject.kind().name() + " has no balance");
        }
        this.subject = subject;
        this.effectiveOn = effectiveOn;
    }

    /**
     * One of the events that add up to a balance.
     *
     * @param amount what it adds to the balance
     * @param movements what it moved to get there; on an account, more than the amount when money
     *     went from a payment to an invoice
     * @param balance what the balance is after it
     */
    public record Entry(
            long position,
            long bookPosition,
            UUID eventId,
            Instant recordedAt,
            LocalDate effectiveOn,
            String name,
            Money amount,
            List<Movement> movements,
            Sum balance) {}

    /** The tag that the events which concern the subject have. */
    public String tag() {
        return subject.tag();
    }

    /**
     * Takes the next event.
     *
     * @return what it adds, unless it moves nothing of the subject by the effective date
     */
    public @Nullable Entry accept(StoredEvent stored) {
        if (!stored.tags().contains(tag())) return null;
        ArEvent event = EventJson.decode(stored.name(), stored.payload());
        if (event instanceof AccountOpened opened && balance == null) {
            balance = Sum.zero(opened.currency());
        }
        if (event.effectiveOn().isAfter(effectiveOn)) return null;
        List<Movement> movements =
                MoneyEvent.movementsOf(event).stream()
                        .filter(this::isOfSubject)
                        .map(this::seen)
                        .toList();
        if (movements.isEmpty()) return null;
        Money amount = sum(movements);
        Sum after = balance == null ? Sum.of(amount) : balance.plus(amount);
        balance = after;
        for (Movement movement : movements) countUnapplied(movement);
        return new Entry(
                stored.position(),
                stored.bookPosition(),
                stored.eventId(),
                stored.recordedAt(),
                event.effectiveOn(),
                stored.name(),
                amount,
                movements,
                after);
    }

    private boolean isOfSubject(Movement movement) {
        return subject instanceof AccountId || movement.item().equals(subject);
    }

    /** A payment's own balance is the money it has left, not its negative part of a receivable. */
    private Movement seen(Movement movement) {
        return subject instanceof PaymentId
                ? movement.takenBack(movement.kind(), movement.effectiveOn())
                : movement;
    }

    private static Money sum(List<Movement> movements) {
        Money sum = Money.zero(movements.getFirst().amount().currency());
        for (Movement movement : movements) sum = sum.plus(movement.amount());
        return sum;
    }

    private void countUnapplied(Movement movement) {
        if (!(subject instanceof AccountId) || !(movement.item() instanceof PaymentId)) return;
        Sum less = Sum.of(movement.amount().negated());
        unapplied = unapplied == null ? less : unapplied.plus(less);
    }

    /** The sum of the entries so far; none if nothing was recorded that has a currency. */
    public @Nullable Sum balance() {
        return balance;
    }

    /** Of an account, the part of its payments that is on no invoice; else none. */
    public @Nullable Sum unapplied() {
        if (!(subject instanceof AccountId) || balance == null) return null;
        return unapplied == null ? Sum.zero(balance.currency()) : unapplied;
    }

    /** Of an account, what its invoices and adjustments come to: balance plus unapplied. */
    public @Nullable Sum open() {
        Sum less = unapplied();
        return balance == null || less == null ? null : balance.plus(less);
    }
}
