package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.refund.RefundCancelled;
import dev.countinghouse.contract.refund.RefundRequested;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What an adjustment has open on the account, day by day: a credit to apply, or a debit to be paid.
 */
public final class AdjustmentItemFacts implements CreditFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(MoneyEvent.class, RefundRequested.class, RefundCancelled.class);
    private static final BiConsumer<AdjustmentItemFacts, ArEvent> FOLD = AdjustmentItemFacts::on;

    private final AdjustmentId adjustment;
    private final Timeline debit = new Timeline();
    private final Timeline credit = new Timeline();
    private final Allocations allocations = new Allocations();
    private final HeldForRefund held = new HeldForRefund();
    private @Nullable AdjustmentMade made;
    private boolean reversed;

    private AdjustmentItemFacts(AdjustmentId adjustment) {
        this.adjustment = adjustment;
    }

    /** An adjustment and everything that moves what it has open. */
    public static Subject<AdjustmentItemFacts> about(AdjustmentId adjustment) {
        return Subject.of(adjustment, TYPES, () -> new AdjustmentItemFacts(adjustment), FOLD);
    }

    @Override
    public void on(Movement movement) {
        long minor = movement.amount().minor();
        debit.add(movement.effectiveOn(), minor);
        credit.add(movement.effectiveOn(), -minor);
    }

    private void on(ArEvent event) {
        switch (event) {
            case AdjustmentMade e -> made = e;
            case AdjustmentReversed e -> reversed = true;
            case CreditAllocated e -> {
                if (isOwn(e.adjustment())) allocations.made(e.effectiveOn(), e.allocations());
            }
            case CreditAllocationReversed e -> {
                if (isOwn(e.adjustment())) allocations.takenBack(e.allocation());
            }
            default -> held.on(event);
        }
    }

    /** Its own credit is applied, and not another's to it. */
    private boolean isOwn(AdjustmentId applied) {
        return applied.equals(adjustment);
    }

    /** Where its credit went. */
    public Allocations allocations() {
        return allocations;
    }

    @Override
    public long availableFrom(LocalDate date) {
        return unusedFrom(date) - held.sum();
    }

    @Override
    public long unusedFrom(LocalDate date) {
        return credit.lowestFrom(date);
    }

    /**
     * @throws Rejection if there is no such adjustment
     */
    public AdjustmentMade requireMade() {
        if (made != null) return made;
        throw new Rejection(SharedReason.ADJUSTMENT_UNKNOWN, adjustment.value());
    }

    @Override
    public long paidBack() {
        return held.paidBack();
    }

    @Override
    public Standing requireCredit(LocalDate date) {
        AdjustmentMade known = requireStanding(date);
        if (!known.onAccount().isNegative()) {
            throw new Rejection(SharedReason.NO_CREDIT, adjustment.value());
        }
        return new Standing(known.account(), known.amount().currency(), known.effectiveOn());
    }

    /**
     * @throws Rejection if there is no such adjustment, it is of another account, was taken back,
     *     came after the date, or is nothing that the account has to pay
     */
    public void requireDebit(AccountId account, LocalDate date) {
        AdjustmentMade known = requireStanding(date);
        if (!known.account().equals(account)) {
            throw new Rejection(SharedReason.ADJUSTMENT_OF_ANOTHER_ACCOUNT, adjustment.value());
        }
        if (!known.onAccount().isPositive()) {
            throw new Rejection(SharedReason.NO_DEBIT, adjustment.value());
        }
    }

    private AdjustmentMade requireStanding(LocalDate date) {
        AdjustmentMade known = requireMade();
        if (reversed) throw new Rejection(SharedReason.ADJUSTMENT_REVERSED, adjustment.value());
        if (date.isBefore(known.effectiveOn())) {
            throw new Rejection(SharedReason.PRECEDES_ADJUSTMENT, known.effectiveOn().toString());
        }
        return known;
    }

    /**
     * @throws Rejection if the amount is more than is to be paid on any day from the date on
     */
    public void requireOpen(LocalDate date, Money amount) {
        long most = debit.lowestFrom(date);
        if (amount.minor() > most) {
            throw new Rejection(SharedReason.EXCEEDS_ADJUSTMENT, adjustment.value())
                    .with("open", new Money(Math.max(0, most), amount.currency()));
        }
    }
}
