package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.query.journal.LedgerRole;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;

/** One currency's roll-forward while it is added up. */
final class Rolling {

    private enum Movement {
        INVOICED,
        VOIDED,
        PAYMENTS,
        PAYMENTS_REVERSED,
        DISCOUNTS,
        DISCOUNTS_REVERSED,
        REFUNDS,
        REFUNDS_FAILED,
        BETWEEN_ACCOUNTS
    }

    private final Sum zero;
    private final EnumMap<Movement, Sum> moved = new EnumMap<>(Movement.class);
    private final EnumMap<AdjustmentKind, Sum> made = new EnumMap<>(AdjustmentKind.class);
    private final EnumMap<AdjustmentKind, Sum> reversed = new EnumMap<>(AdjustmentKind.class);
    private Sum opening;
    private Sum closing;
    private Sum openItems;
    private Sum unapplied;
    private Sum controlAccounts;

    Rolling(Currency currency) {
        zero = Sum.zero(currency);
        opening = zero;
        closing = zero;
        openItems = zero;
        unapplied = zero;
        controlAccounts = zero;
    }

    /** What the control accounts held before the period, and hold at its end. */
    void control(Sum before, Sum after) {
        opening = opening.plus(before);
        closing = closing.plus(before);
        controlAccounts = controlAccounts.plus(after);
    }

    void subledger(Sum open, Sum left) {
        openItems = openItems.plus(open);
        unapplied = unapplied.plus(left);
    }

    /**
     * What events moved, seen from the account on the other side of the receivable.
     *
     * @param role what that account is for
     * @param raised how far it raised the receivable, above zero
     * @param lowered how far it lowered it, below zero
     */
    void moved(LedgerRole role, String event, Sum raised, Sum lowered) {
        Sum amount = raised.plus(lowered);
        closing = closing.plus(amount);
        boolean back =
                event.endsWith("Reversed")
                        || event.endsWith("Voided")
                        || event.endsWith("ChargedBack");
        switch (role) {
            case TAX -> taxed(event, back, raised, lowered);
            case REVENUE -> add(back ? Movement.VOIDED : Movement.INVOICED, amount);
            case CASH -> paid(event, back, amount);
            case DISCOUNTS -> add(back ? Movement.DISCOUNTS_REVERSED : Movement.DISCOUNTS, amount);
            case RETURNS -> adjusted(AdjustmentKind.CREDIT_MEMO, back, amount);
            case OTHER_REVENUE -> adjusted(AdjustmentKind.DEBIT_MEMO, back, amount);
            case BAD_DEBT -> adjusted(AdjustmentKind.WRITE_OFF, back, amount);
            case SMALL_BALANCES -> adjusted(AdjustmentKind.SMALL_BALANCE, back, amount);
            case CONTRACTUAL -> adjusted(AdjustmentKind.CONTRACTUAL, back, amount);
            case FEES -> adjusted(AdjustmentKind.FEE, back, amount);
            case INTEREST -> adjusted(AdjustmentKind.INTEREST, back, amount);
            case RECOVERIES -> adjusted(AdjustmentKind.RECOVERY, back, amount);
            case RECEIVABLES, UNAPPLIED_CASH ->
                    throw new IllegalArgumentException(role + " is the receivable itself");
        }
    }

    /** What an account paid for others less what others paid for it. */
    void between(Sum amount) {
        closing = closing.plus(amount);
        add(Movement.BETWEEN_ACCOUNTS, amount);
    }

    private void paid(String event, boolean back, Sum amount) {
        if (event.equals("ar.RefundIssued")) add(Movement.REFUNDS, amount);
        else if (event.equals("ar.RefundFailed")) add(Movement.REFUNDS_FAILED, amount);
        else add(back ? Movement.PAYMENTS_REVERSED : Movement.PAYMENTS, amount);
    }

    private void add(Movement movement, Sum amount) {
        moved.merge(movement, amount, Sum::plus);
    }

    /**
     * An invoice's, or a memo's: a debit memo's tax raises the receivable and a credit memo's
     * lowers it, the other way round where they are taken back.
     */
    private void taxed(String event, boolean back, Sum raised, Sum lowered) {
        if (event.startsWith("ar.Adjustment")) {
            adjusted(AdjustmentKind.DEBIT_MEMO, back, back ? lowered : raised);
            adjusted(AdjustmentKind.CREDIT_MEMO, back, back ? raised : lowered);
        } else {
            add(back ? Movement.VOIDED : Movement.INVOICED, raised.plus(lowered));
        }
    }

    private void adjusted(AdjustmentKind kind, boolean back, Sum amount) {
        (back ? reversed : made).merge(kind, amount, Sum::plus);
    }

    RollForward.InCurrency done() {
        return new RollForward.InCurrency(
                opening,
                of(Movement.INVOICED),
                of(Movement.VOIDED),
                of(Movement.PAYMENTS),
                of(Movement.PAYMENTS_REVERSED),
                of(Movement.DISCOUNTS),
                of(Movement.DISCOUNTS_REVERSED),
                of(Movement.REFUNDS),
                of(Movement.REFUNDS_FAILED),
                of(Movement.BETWEEN_ACCOUNTS),
                adjustments(),
                closing,
                openItems,
                unapplied,
                controlAccounts,
                difference());
    }

    private Sum of(Movement movement) {
        return moved.getOrDefault(movement, zero);
    }

    private List<RollForward.Adjusted> adjustments() {
        var adjustments = new ArrayList<RollForward.Adjusted>();
        for (AdjustmentKind kind : AdjustmentKind.values()) {
            Sum forth = made.getOrDefault(kind, zero);
            Sum back = reversed.getOrDefault(kind, zero);
            if (!forth.isZero() || !back.isZero()) {
                adjustments.add(new RollForward.Adjusted(kind, forth, back));
            }
        }
        return List.copyOf(adjustments);
    }

    private Sum difference() {
        Sum fromSubledger = closing.minus(openItems.minus(unapplied));
        return fromSubledger.isZero() ? closing.minus(controlAccounts) : fromSubledger;
    }
}
