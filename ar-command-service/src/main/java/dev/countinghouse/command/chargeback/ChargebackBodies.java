package dev.countinghouse.command.chargeback;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads the bodies of requests about chargebacks. */
final class ChargebackBodies {

    private ChargebackBodies() {}

    static Supplier<InquirePayment> inquiry(RequestContext asked, PaymentId payment, Fields body) {
        Field<ChargebackId> chargeback = body.optional("chargeback", ofText(ChargebackId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<String> code = body.optional("code", ofText(Returned::code));
        Field<String> note = body.optional("note", block(PaymentReversed.MAX_NOTE));
        Field<LocalDate> inquiredOn = body.optional("inquiredOn", date());
        return () ->
                new InquirePayment(
                        asked.book(),
                        chargeback.orElse(() -> new ChargebackId(asked.newId())),
                        payment,
                        amount.value(),
                        code.orNull(),
                        note.orNull(),
                        inquiredOn.or(asked.today()),
                        new LeftOpen(chargeback.orNull() == null, inquiredOn.orNull() == null));
    }

    static Supplier<ChargeBackPayment> chargeback(
            RequestContext asked, PaymentId payment, Fields body) {
        Field<ChargebackId> chargeback = body.optional("chargeback", ofText(ChargebackId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<String> code = body.optional("code", ofText(Returned::code));
        Field<String> note = body.optional("note", block(PaymentReversed.MAX_NOTE));
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () ->
                new ChargeBackPayment(
                        asked.book(),
                        chargeback.orElse(() -> new ChargebackId(asked.newId())),
                        payment,
                        amount.value(),
                        code.orNull(),
                        note.orNull(),
                        effectiveOn.or(asked.today()),
                        new LeftOpen(chargeback.orNull() == null, effectiveOn.orNull() == null));
    }

    static Supplier<ReverseChargeback> reversal(
            RequestContext asked, ChargebackId chargeback, Fields body) {
        Field<LocalDate> effectiveOn = body.optional("effectiveOn", date());
        return () -> new ReverseChargeback(asked.book(), chargeback, effectiveOn.or(asked.today()));
    }

    static Supplier<CloseChargeback> closure(
            RequestContext asked, ChargebackId chargeback, Fields body) {
        Field<String> note = body.optional("note", block(PaymentReversed.MAX_NOTE));
        Field<LocalDate> closedOn = body.optional("closedOn", date());
        return () ->
                new CloseChargeback(
                        asked.book(), chargeback, note.orNull(), closedOn.or(asked.today()));
    }
}
