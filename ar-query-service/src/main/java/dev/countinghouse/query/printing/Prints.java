package dev.countinghouse.query.printing;

import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import java.util.Locale;

/** Finds a document by its kind and id. */
final class Prints {

    private Prints() {}

    /**
     * The kind that an address names, such as {@code credit-memo}.
     *
     * @throws NotFound if there is none
     */
    static DocumentKind kind(String name) {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return kind;
        }
        throw new NotFound("kind of document", name);
    }

    /**
     * @throws NotFound if there is no such document, as far as was known
     */
    static Print of(State state, AsOf asOf, DocumentKind kind, String id) {
        return switch (kind) {
            case INVOICE -> InvoicePrint.of(state, asOf, new InvoiceId(id));
            case CREDIT_MEMO -> MemoPrint.of(state, asOf, new AdjustmentId(id));
            case RECEIPT -> ReceiptPrint.of(state, asOf, new PaymentId(id));
            case REFUND_NOTICE -> RefundPrint.of(state, asOf, new RefundId(id));
            case REMINDER -> ReminderPrint.of(state, asOf, new NoticeId(id));
            case STATEMENT -> StatementPrint.of(state, asOf, new StatementId(id));
            case RETURN_NOTICE -> ReturnPrint.of(state, asOf, new PaymentId(id));
            case PLAN_NOTICE -> PlanEndPrint.of(state, asOf, new PlanId(id));
        };
    }
}
