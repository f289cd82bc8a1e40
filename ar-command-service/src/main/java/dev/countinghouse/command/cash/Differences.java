package dev.countinghouse.command.cash;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashRest;
import dev.countinghouse.contract.cash.Shortfall;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.refund.CreditItem;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What becomes of what is paid short or too much.
 *
 * @param events what is recorded of it
 * @param isProposed whether somebody else has to approve what is written off
 */
record Differences(List<ArEvent> events, boolean isProposed) {

    /**
     * @param allocations as they will be recorded, in the order of the decision's
     * @param available what the payment had before them, in minor units
     * @throws Rejection if an invoice has not so much left, or the payment not so much to refund
     */
    static Differences of(
            ApplyCash command,
            PaymentPosted posted,
            List<Allocation> allocations,
            long available,
            Facts facts) {
        Money written = command.writtenOff();
        boolean alone = written == null || command.by().covers(written, facts);
        List<ArEvent> events = new ArrayList<>();
        for (int i = 0; i < allocations.size(); i++) {
            CashAllocation part = command.decision().allocations().get(i);
            Shortfall shortfall = part.shortfall();
            if (shortfall == null || shortfall.then() == Treatment.LEAVE_SHORT) continue;
            requireLeft(command, part, shortfall, facts);
            if (shortfall.then() == Treatment.WRITE_OFF) {
                AdjustmentProposed wanted =
                        writeOff(command, posted, allocations.get(i), shortfall);
                events.add(alone ? made(command, wanted) : wanted);
            } else {
                events.add(dispute(command, posted, allocations.get(i), shortfall));
            }
        }
        CashRest rest = command.decision().rest();
        if (rest != null && rest.then() == Treatment.REFUND) {
            events.add(refund(command, posted, rest.amount(), available, allocations));
        }
        return new Differences(events, !alone);
    }

    private static void requireLeft(
            ApplyCash command, CashAllocation part, Shortfall shortfall, Facts facts) {
        InvoiceId invoice = Objects.requireNonNull(part.invoice());
        Money all = part.settled().plus(shortfall.amount());
        if (shortfall.then() == Treatment.DISPUTE) {
            facts.of(Disputable.of(invoice)).require(command.effectiveOn(), all, invoice);
        } else {
            facts.of(InvoiceFacts.about(invoice)).requireOpen(command.effectiveOn(), all);
        }
    }

    private static AdjustmentProposed writeOff(
            ApplyCash command, PaymentPosted posted, Allocation part, Shortfall shortfall) {
        return new AdjustmentProposed(
                command.book(),
                new AdjustmentId(derived(command, part.number())),
                part.accountOr(posted.account()),
                part.invoice(),
                AdjustmentKind.SMALL_BALANCE,
                shortfall.amount().negated(),
                false,
                "paid short by payment " + command.payment(),
                command.effectiveOn(),
                command.by().person());
    }

    private static AdjustmentMade made(ApplyCash command, AdjustmentProposed wanted) {
        return new AdjustmentMade(
                wanted.book(),
                wanted.adjustment(),
                wanted.account(),
                wanted.invoice(),
                wanted.kind(),
                wanted.amount(),
                Money.zero(wanted.amount().currency()),
                wanted.reason(),
                wanted.effectiveOn(),
                command.by().alone());
    }

    private static DisputeOpened dispute(
            ApplyCash command, PaymentPosted posted, Allocation part, Shortfall shortfall) {
        return new DisputeOpened(
                command.book(),
                new DisputeId(derived(command, part.number())),
                part.accountOr(posted.account()),
                Objects.requireNonNull(part.invoice()),
                null,
                DisputeKind.DISPUTE,
                Objects.requireNonNullElse(shortfall.reason(), ReasonCode.OTHER),
                "paid short by payment " + command.payment(),
                shortfall.amount(),
                null,
                command.payment(),
                command.by().person(),
                command.effectiveOn());
    }

    private static RefundRequested refund(
            ApplyCash command,
            PaymentPosted posted,
            Money amount,
            long available,
            List<Allocation> allocations) {
        Money left = new Money(available, posted.amount().currency());
        for (Allocation part : allocations) left = left.minus(part.amount());
        if (amount.minor() > left.minor()) {
            throw new Rejection(SharedReason.EXCEEDS_CREDIT, amount.toString())
                    .with("unapplied", left);
        }
        return new RefundRequested(
                command.book(),
                new RefundId(derived(command, allocations.getFirst().number())),
                new CreditItem(posted.account(), command.payment(), null),
                amount,
                "paid more than was open",
                command.by().person(),
                command.effectiveOn());
    }

    /** An id that one allocation of one payment has: the same again would be the same. */
    private static String derived(ApplyCash command, int allocation) {
        String name = command.book() + "/" + command.payment() + "/" + allocation;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
