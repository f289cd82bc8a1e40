package dev.countinghouse.command.refund;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads the bodies of requests about refunds. */
public final class RefundBodies {

    private RefundBodies() {}

    public static Supplier<RequestRefund> request(RequestContext asked, Fields body) {
        Field<RefundId> refund = body.optional("refund", ofText(RefundId::new));
        Field<PaymentId> payment = body.optional("payment", ofText(PaymentId::new));
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<String> reason = body.required("reason", line(RefundRequested.MAX_REASON));
        Field<LocalDate> requestedOn = body.optional("requestedOn", date());
        return () ->
                new RequestRefund(
                        asked.book(),
                        refund.orElse(() -> new RefundId(asked.newId())),
                        payment.orNull(),
                        adjustment.orNull(),
                        amount.value(),
                        reason.value(),
                        asked.caller().subject(),
                        requestedOn.or(asked.today()),
                        new LeftOpen(refund.orNull() == null, requestedOn.orNull() == null));
    }

    static Supplier<ApproveRefund> approval(RequestContext asked, RefundId refund, Fields body) {
        Field<LocalDate> approvedOn = body.optional("approvedOn", date());
        return () ->
                new ApproveRefund(
                        asked.book(),
                        refund,
                        asked.caller().subject(),
                        approvedOn.or(asked.today()));
    }

    static Supplier<CancelRefund> cancellation(RequestContext asked, RefundId refund, Fields body) {
        Field<String> reason = body.required("reason", line(RefundRequested.MAX_REASON));
        Field<LocalDate> cancelledOn = body.optional("cancelledOn", date());
        return () ->
                new CancelRefund(
                        asked.book(),
                        refund,
                        reason.value(),
                        asked.caller().subject(),
                        cancelledOn.or(asked.today()));
    }

    static Supplier<IssueRefund> issue(RequestContext asked, RefundId refund, Fields body) {
        Field<PaymentMethod> method = body.required("method", oneOf(PaymentMethod.class));
        Field<String> reference = body.optional("reference", line(PaymentReference.MAX_LENGTH));
        Field<LocalDate> issuedOn = body.optional("issuedOn", date());
        return () ->
                new IssueRefund(
                        asked.book(),
                        refund,
                        method.value(),
                        reference.orNull(),
                        issuedOn.or(asked.today()));
    }

    static Supplier<FailRefund> failure(RequestContext asked, RefundId refund, Fields body) {
        Field<String> reason = body.required("reason", line(RefundRequested.MAX_REASON));
        Field<LocalDate> failedOn = body.optional("failedOn", date());
        return () ->
                new FailRefund(asked.book(), refund, reason.value(), failedOn.or(asked.today()));
    }
}
