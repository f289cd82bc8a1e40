package dev.countinghouse.command.applying;

import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;

import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.plan.PlanPartId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;
import dev.countinghouse.http.Value;

import java.util.List;
import java.util.function.Supplier;

/** Reads from a body what is to be applied. */
public final class Applications {

    private Applications() {}

    public static Value<List<Application>> of(int least) {
        return list(least, PaymentPosted.MAX_ALLOCATIONS, object(Applications::one));
    }

    private static Supplier<Application> one(Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<Integer> installment =
                body.optional("installment", integer(1, InvoiceIssued.MAX_INSTALLMENTS));
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<PlanPartId> part = body.optional("part", ofText(PlanPartId::new));
        Field<AccountId> account = body.optional("account", ofText(AccountId::new));
        Field<Money> amount = body.required("amount", Amounts.positive());
        Field<Money> discount = body.optional("discount", Amounts.positive());
        return () ->
                new Application(
                        invoice.orNull(),
                        installment.orNull(),
                        adjustment.orNull(),
                        part.orNull(),
                        account.orNull(),
                        amount.value(),
                        discount.orNull());
    }
}
