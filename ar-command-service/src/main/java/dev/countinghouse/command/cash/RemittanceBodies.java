package dev.countinghouse.command.cash;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about remittance advices. */
public final class RemittanceBodies {

    private RemittanceBodies() {}

    public static Supplier<ReceiveRemittance> receiving(RequestContext asked, Fields body) {
        Field<RemittanceId> remittance = body.optional("remittance", ofText(RemittanceId::new));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<PaymentId> payment = body.optional("payment", ofText(PaymentId::new));
        Field<String> reference = body.optional("reference", line(PaymentReference.MAX_LENGTH));
        Field<Money> total = body.required("total", Amounts.signed());
        Field<List<RemittanceLine>> lines =
                body.required(
                        "lines",
                        list(
                                1,
                                RemittanceAdviceReceived.MAX_LINES,
                                object(RemittanceBodies::advised)));
        Field<LocalDate> receivedOn = body.optional("receivedOn", date());
        return () ->
                new ReceiveRemittance(
                        asked.book(),
                        remittance.orElse(() -> new RemittanceId(asked.newId())),
                        account.orNull(),
                        payment.orNull(),
                        reference.orNull(),
                        total.value(),
                        lines.value(),
                        receivedOn.or(asked.today()),
                        new LeftOpen(remittance.orNull() == null, receivedOn.orNull() == null));
    }

    private static Supplier<RemittanceLine> advised(Fields body) {
        Field<String> document = body.required("document", line(RemittanceLine.MAX_DOCUMENT));
        Field<Money> amount = body.required("amount", Amounts.signed());
        Field<Money> discount = body.optional("discount", Amounts.positive());
        Field<Money> deduction = body.optional("deduction", Amounts.positive());
        Field<ReasonCode> reason = body.optional("reason", oneOf(ReasonCode.class));
        Field<String> text = body.optional("text", line(RemittanceLine.MAX_TEXT));
        return () ->
                new RemittanceLine(
                        document.value(),
                        amount.value(),
                        discount.orNull(),
                        deduction.orNull(),
                        reason.orNull(),
                        text.orNull());
    }

    static Supplier<JoinRemittance> joining(
            RequestContext asked, RemittanceId remittance, Fields body) {
        Field<PaymentId> payment = body.required("payment", ofText(PaymentId::new));
        Field<LocalDate> joinedOn = body.optional("joinedOn", date());
        return () ->
                new JoinRemittance(
                        asked.book(), remittance, payment.value(), joinedOn.or(asked.today()));
    }
}
