package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a money event does to one item of an account's receivable.
 *
 * @param account whose receivable it is
 * @param item whatever can be open: an invoice, a payment's unapplied money, an adjustment that
 *     stands on the account
 * @param source the document that moved it: for an allocation, the credit item
 * @param amount signed as it changes the receivable: unapplied money is negative
 * @param effectiveOn from when it counts
 * @param dueOn when the item is due, if it is made by this and due in one part
 * @param installment which installment of an invoice it moves, counted from 1; if none is named,
 *     what is due first
 */
public record Movement(
        AccountId account,
        EntityId item,
        MovementKind kind,
        EntityId source,
        Money amount,
        LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer installment) {

    /** Of an item as a whole. */
    public Movement(
            AccountId account,
            EntityId item,
            MovementKind kind,
            EntityId source,
            Money amount,
            LocalDate effectiveOn,
            @Nullable LocalDate dueOn) {
        this(account, item, kind, source, amount, effectiveOn, dueOn, null);
    }

    /** Whether the item begins with this: each item has one movement that makes it. */
    public boolean makesItem() {
        return kind.makes() && item.equals(source);
    }

    /** The same movement taken back by another event. */
    public Movement takenBack(MovementKind by, LocalDate on) {
        return new Movement(account, item, by, source, amount.negated(), on, null, installment);
    }
}
