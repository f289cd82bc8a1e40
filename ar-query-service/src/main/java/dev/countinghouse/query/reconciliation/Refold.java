package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.MemoEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.MoneyEvent;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.payment.Allocation;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.query.subledger.ItemKind;

import java.util.ArrayList;
import java.util.List;

/**
 * What an event moves, said once more. This repeats what the projection's own code says, on
 * purpose: a mistake must be made twice to stay unseen.
 */
final class Refold {

    /** A movement on an item, signed as it moves the receivable. */
    record Move(ItemKind kind, String item, Money amount) {}

    private Refold() {}

    static List<Move> of(ArEvent event) {
        var moves = new ArrayList<Move>();
        switch (event) {
            case InvoiceIssued e ->
                    moves.add(new Move(ItemKind.INVOICE, id(e.invoice()), e.total()));
            case InvoiceVoided e ->
                    moves.add(new Move(ItemKind.INVOICE, id(e.invoice()), e.amount().negated()));
            case PaymentPosted e -> {
                moves.add(new Move(ItemKind.PAYMENT, id(e.payment()), e.amount().negated()));
                e.allocations().forEach(part -> apply(moves, id(e.payment()), part));
            }
            case PaymentAllocated e ->
                    e.allocations().forEach(part -> apply(moves, id(e.payment()), part));
            case AllocationReversed e -> takeBack(moves, id(e.payment()), e.allocation());
            case PaymentReversed e -> {
                moves.add(new Move(ItemKind.PAYMENT, id(e.payment()), e.amount()));
                e.allocations().forEach(part -> takeBack(moves, id(e.payment()), part));
            }
            case AdjustmentMade e -> {
                if (e.invoice() != null) {
                    moves.add(new Move(ItemKind.INVOICE, id(e.invoice()), e.onInvoice()));
                }
                moves.add(new Move(ItemKind.ADJUSTMENT, id(e.adjustment()), e.onAccount()));
            }
            case AdjustmentReversed e -> {
                if (e.invoice() != null) {
                    moves.add(new Move(ItemKind.INVOICE, id(e.invoice()), e.onInvoice().negated()));
                }
                moves.add(
                        new Move(ItemKind.ADJUSTMENT, id(e.adjustment()), e.onAccount().negated()));
            }
            case MemoEvent _ -> {}
            case MoneyEvent _ -> throw new IllegalStateException("no second opinion on " + event);
        }
        moves.removeIf(move -> move.amount().isZero());
        return moves;
    }

    private static String id(EntityId id) {
        return id.value();
    }

    private static void apply(List<Move> moves, String payment, Allocation part) {
        moves.add(new Move(ItemKind.PAYMENT, payment, part.amount()));
        moves.add(new Move(ItemKind.INVOICE, id(part.invoice()), part.amount().negated()));
        if (part.discount() != null) {
            moves.add(new Move(ItemKind.INVOICE, id(part.invoice()), part.discount().negated()));
        }
    }

    private static void takeBack(List<Move> moves, String payment, Allocation part) {
        var applied = new ArrayList<Move>();
        apply(applied, payment, part);
        for (Move move : applied) {
            moves.add(new Move(move.kind(), move.item(), move.amount().negated()));
        }
    }
}
