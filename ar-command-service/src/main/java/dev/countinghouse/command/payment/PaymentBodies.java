package dev.countinghouse.command.payment;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.applying.Application;
import dev.countinghouse.command.applying.Applications;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.payment.AllocationReversed;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.contract.payment.ReversalReason;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about payments. */
public final class PaymentBodies {

    private PaymentBodies() {}

    public static Supplier<PostPayment> posting(RequestContext asked, Fields body) {
        Field<PaymentId> payment = body.optional("payment", ofText(PaymentId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<PaymentMethod> method = body.required("method", oneOf(PaymentMethod.class));
        Field<LocalDate> receivedOn = body.optional("receivedOn", date());
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        Field<String> reference = body.optional("reference", line(PaymentReference.MAX_LENGTH));
        Field<String> remittance = body.optional("remittance", block(PaymentPosted.MAX_REMITTANCE));
        Field<List<Application>> applications = body.optional("allocations", Applications.of(0));
        Field<Boolean> another = body.optional("another", flag());
        Field<Boolean> despiteBlock = body.optional("despiteBlock", flag());
        return () ->
                new PostPayment(
                        asked.book(),
                        payment.orElse(() -> new PaymentId(asked.newId())),
                        account.value(),
                        amount.value(),
                        method.value(),
                        receivedOn.or(asked.today()),
                        effectiveOn.or(receivedOn.or(asked.today())),
                        reference.orNull(),
                        remittance.orNull(),
                        applications.or(List.of()),
                        another.or(false),
                        despiteBlock.or(false),
                        new LeftOpen(payment.orNull() == null, receivedOn.orNull() == null));
    }

    public static Supplier<AllocatePayment> allocation(
            RequestContext asked, PaymentId payment, Fields body) {
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        Field<List<Application>> applications = body.required("allocations", Applications.of(1));
        return () ->
                new AllocatePayment(
                        asked.book(), payment, effectiveOn.or(asked.today()), applications.value());
    }

    public static Supplier<ReverseAllocation> unallocation(
            RequestContext asked, PaymentId payment, int number, Fields body) {
        Field<String> reason = body.required("reason", line(AllocationReversed.MAX_REASON));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                new ReverseAllocation(
                        asked.book(),
                        payment,
                        number,
                        reason.value(),
                        effectiveOn.or(asked.today()));
    }

    static Supplier<MovePayment> move(RequestContext asked, PaymentId payment, Fields body) {
        Field<List<MovePayment.Part>> parts =
                body.required(
                        "parts",
                        list(1, MovePayment.MAX_PARTS, object(fields -> part(asked, fields))));
        Field<String> reason = body.required("reason", line(AllocationReversed.MAX_REASON));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                new MovePayment(
                        asked.book(),
                        payment,
                        parts.value(),
                        reason.value(),
                        effectiveOn.or(asked.today()));
    }

    private static Supplier<MovePayment.Part> part(RequestContext asked, Fields body) {
        Field<PaymentId> payment = body.optional("payment", ofText(PaymentId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () ->
                new MovePayment.Part(
                        payment.orElse(() -> new PaymentId(asked.newId())),
                        account.value(),
                        amount.value());
    }

    public static Supplier<ReversePayment> reversal(
            RequestContext asked, PaymentId payment, Fields body) {
        Field<ReversalReason> reason = body.required("reason", oneOf(ReversalReason.class));
        Field<String> code = body.optional("code", ofText(Returned::code));
        Field<String> note = body.optional("note", block(PaymentReversed.MAX_NOTE));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        Field<ReversePayment.Fee> fee = body.optional("fee", object(fields -> fee(asked, fields)));
        return () ->
                new ReversePayment(
                        asked.book(),
                        payment,
                        reason.value(),
                        returned(asked, code.orNull()),
                        note.orNull(),
                        effectiveOn.or(asked.today()),
                        fee.orNull(),
                        new LeftOpen(false, effectiveOn.orNull() == null));
    }

    private static ReversePayment.@Nullable Return returned(
            RequestContext asked, @Nullable String code) {
        if (code == null) return null;
        return new ReversePayment.Return(
                code, new AdjustmentId(asked.newId()), asked.caller().subject());
    }

    /** A fee is an adjustment, whatever it comes with. */
    private static Supplier<ReversePayment.Fee> fee(RequestContext asked, Fields body) {
        asked.caller().require(Permission.ADJUST);
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () ->
                new ReversePayment.Fee(
                        adjustment.orElse(() -> new AdjustmentId(asked.newId())),
                        amount.value(),
                        asked.authority());
    }
}
