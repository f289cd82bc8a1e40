package dev.countinghouse.command.delivery;

import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlanEnding;
import dev.countinghouse.contract.refund.RefundIssued;
import dev.countinghouse.contract.statement.StatementIssued;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** The document that an event brings about. */
record Printed(DocumentKind kind, EntityId document, AccountId account) {

    private static final int DIGITS = 32;

    /** Nothing, if there is none: a payment that was only moved, a notice that is a call. */
    static @Nullable Printed of(ArEvent event) {
        return switch (event) {
            case InvoiceIssued e -> new Printed(DocumentKind.INVOICE, e.invoice(), e.account());
            case AdjustmentMade e when e.kind() == AdjustmentKind.CREDIT_MEMO ->
                    new Printed(DocumentKind.CREDIT_MEMO, e.adjustment(), e.account());
            case PaymentPosted e when e.movedFrom() == null ->
                    new Printed(DocumentKind.RECEIPT, e.payment(), e.account());
            case RefundIssued e ->
                    new Printed(DocumentKind.REFUND_NOTICE, e.refund(), e.credit().account());
            case DunningNoticeIssued e when e.channel() != DunningChannel.CALL ->
                    new Printed(DocumentKind.REMINDER, e.notice(), e.account());
            case StatementIssued e ->
                    new Printed(DocumentKind.STATEMENT, e.statement(), e.account());
            case PaymentReversed e when e.reason().isReturn() ->
                    new Printed(DocumentKind.RETURN_NOTICE, e.payment(), e.account());
            case PaymentPlanEnded e when e.ending() == PlanEnding.BROKEN ->
                    new Printed(DocumentKind.PLAN_NOTICE, e.plan(), e.account());
            default -> null;
        };
    }

    Task task() {
        return new Task(document, account, null);
    }

    /** A document goes by itself once: its delivery's id is made of its own. */
    RequestDelivery request(ArEvent event, String by) {
        byte[] of = (kind + " " + document.value()).getBytes(StandardCharsets.UTF_8);
        return new RequestDelivery(
                event.book(),
                new DeliveryId("auto-" + Sha256.hex(of).substring(0, DIGITS)),
                account,
                kind,
                document.value(),
                event.effectiveOn(),
                by,
                true);
    }
}
