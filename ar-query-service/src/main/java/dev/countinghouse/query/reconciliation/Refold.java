package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.allocation.CreditAllocated;
import dev.countinghouse.contract.allocation.CreditAllocationReversed;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.ChargebackReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentChargedBack;
import dev.countinghouse.contract.payment.PaymentEvent;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanPart;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.contract.plan.PlannedItem;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundFailed;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What an event moves, said once more. This repeats what the projection's own code says, on
 * purpose: a mistake must be made twice to stay unseen.
 */
final class Refold {

    /** A movement on an item, signed as it moves the receivable. */
    record Move(
            AccountId account,
            ItemKind kind,
            String item,
            @Nullable Integer installment,
            Money amount) {
        Move(AccountId account, ItemKind kind, String item, Money amount) {
            this(account, kind, item, null, amount);
        }
    }

    private Refold() {}

    static List<Move> of(ArEvent event) {
        var moves = new ArrayList<Move>();
        switch (event) {
            case InvoiceIssued e -> moves.add(invoice(e.account(), e.invoice(), e.total()));
            case InvoiceVoided e ->
                    moves.add(invoice(e.account(), e.invoice(), e.amount().negated()));
            case PaymentPosted e -> {
                moves.add(payment(e, e.amount().negated()));
                e.allocations().forEach(part -> apply(moves, e.account(), e.payment(), part));
            }
            case PaymentAllocated e ->
                    e.allocations().forEach(part -> apply(moves, e.account(), e.payment(), part));
            case AllocationReversed e -> takeBack(moves, e.account(), e.payment(), e.allocation());
            case CreditAllocated e ->
                    e.allocations()
                            .forEach(part -> apply(moves, e.account(), e.adjustment(), part));
            case CreditAllocationReversed e ->
                    takeBack(moves, e.account(), e.adjustment(), e.allocation());
            case PaymentReversed e -> {
                moves.add(payment(e, e.amount()));
                e.allocations().forEach(part -> takeBack(moves, e.account(), e.payment(), part));
            }
            case PaymentChargedBack e -> {
                moves.add(payment(e, e.amount()));
                e.takenBack().forEach(part -> takeBack(moves, e.account(), e.payment(), part));
                e.reapplied().forEach(part -> apply(moves, e.account(), e.payment(), part));
            }
            case ChargebackReversed e -> {
                moves.add(payment(e, e.amount().negated()));
                e.allocations().forEach(part -> apply(moves, e.account(), e.payment(), part));
            }
            case PaymentPlanAgreed e -> {
                for (PlannedItem one : e.items()) {
                    moves.add(planned(e.account(), one, one.amount().negated()));
                }
                int number = 0;
                for (PlanPart part : e.parts()) {
                    moves.add(part(e.account(), e.plan().part(++number), part.amount()));
                }
            }
            case PaymentPlanEnded e -> {
                for (PaymentPlanEnded.Rest rest : e.rest()) {
                    moves.add(part(e.account(), rest.part(), rest.amount().negated()));
                }
                for (PlannedItem one : e.back()) {
                    moves.add(planned(e.account(), one, one.amount()));
                }
            }
            case RefundIssued e -> moves.add(credit(e.credit(), e.amount()));
            case RefundFailed e -> moves.add(credit(e.credit(), e.amount().negated()));
            case AdjustmentMade e -> {
                if (e.invoice() != null) {
                    moves.add(invoice(e.account(), e.invoice(), e.onInvoice()));
                }
                moves.add(onAccount(e, e.onAccount()));
            }
            case AdjustmentReversed e -> {
                if (e.invoice() != null) {
                    moves.add(invoice(e.account(), e.invoice(), e.onInvoice().negated()));
                }
                moves.add(onAccount(e, e.onAccount().negated()));
            }
            case MemoEvent _ -> {}
            case MoneyEvent _ -> throw new IllegalStateException("no second opinion on " + event);
        }
        moves.removeIf(move -> move.amount().isZero());
        return moves;
    }

    private static Move invoice(AccountId account, InvoiceId invoice, Money amount) {
        return new Move(account, ItemKind.INVOICE, invoice.value(), amount);
    }

    private static Move planned(AccountId account, PlannedItem one, Money amount) {
        ItemKind kind = one.invoice() == null ? ItemKind.ADJUSTMENT : ItemKind.INVOICE;
        return new Move(account, kind, one.item().value(), amount);
    }

    private static Move part(AccountId account, PlanPartId part, Money amount) {
        return new Move(account, ItemKind.PART, part.value(), amount);
    }

    private static Move payment(PaymentEvent event, Money amount) {
        return new Move(event.account(), ItemKind.PAYMENT, event.payment().value(), amount);
    }

    private static Move onAccount(AdjustmentEvent event, Money amount) {
        return new Move(event.account(), ItemKind.ADJUSTMENT, event.adjustment().value(), amount);
    }

    private static Move credit(CreditItem credit, Money amount) {
        ItemKind kind = credit.payment() == null ? ItemKind.ADJUSTMENT : ItemKind.PAYMENT;
        return new Move(credit.account(), kind, credit.item().value(), amount);
    }

    private static void apply(
            List<Move> moves, AccountId account, EntityId credit, Allocation part) {
        ItemKind from = credit instanceof PaymentId ? ItemKind.PAYMENT : ItemKind.ADJUSTMENT;
        moves.add(new Move(account, from, credit.value(), part.amount()));
        AccountId debtor = part.account() == null ? account : part.account();
        ItemKind to =
                part.invoice() != null
                        ? ItemKind.INVOICE
                        : part.part() != null ? ItemKind.PART : ItemKind.ADJUSTMENT;
        String item = part.item().value();
        moves.add(new Move(debtor, to, item, part.installment(), part.amount().negated()));
        if (part.discount() != null) {
            moves.add(new Move(debtor, to, item, part.discount().negated()));
        }
    }

    private static void takeBack(
            List<Move> moves, AccountId account, EntityId credit, Allocation part) {
        var applied = new ArrayList<Move>();
        apply(applied, account, credit, part);
        for (Move move : applied) {
            moves.add(
                    new Move(
                            move.account(),
                            move.kind(),
                            move.item(),
                            move.installment(),
                            move.amount().negated()));
        }
    }
}
