package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.documents.ReceiptDocument;
import dev.countinghouse.query.allocations.Applied;
import dev.countinghouse.query.invoices.Invoice;
import dev.countinghouse.query.invoices.Invoices;
import dev.countinghouse.query.payments.Payment;
import dev.countinghouse.query.payments.Payments;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.ArrayList;
import java.util.List;

/** Receipts of payments, with what they are applied to as is known now. */
final class ReceiptPrint {

    private ReceiptPrint() {}

    static Print of(State state, AsOf asOf, PaymentId payment) {
        Recorded<PaymentPosted> recorded = Recorded.of(state, asOf, payment, PaymentPosted.class);
        PaymentPosted posted = recorded.event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, posted.account());
        Payment now = Payments.LIST.one(state, asOf, payment);
        return draft.print(
                new ReceiptDocument(
                        draft.heading(
                                payment.value(), posted.effectiveOn(), posted.amount().currency()),
                        posted.receivedOn(),
                        Methods.words(posted.method()),
                        posted.reference(),
                        posted.amount(),
                        applied(state, asOf, payment),
                        now.unapplied()));
    }

    private static List<ReceiptDocument.Applied> applied(
            State state, AsOf asOf, PaymentId payment) {
        List<ReceiptDocument.Applied> all = new ArrayList<>();
        for (Applied one : Applied.of(state, asOf, payment)) {
            if (one.reversedOn() != null) continue;
            String id = one.invoice();
            if (id == null) {
                Money none = Money.zero(one.amount().currency());
                String other = one.adjustment() == null ? one.part() : one.adjustment();
                all.add(
                        new ReceiptDocument.Applied(
                                String.valueOf(other),
                                one.effectiveOn(),
                                one.amount(),
                                one.discount(),
                                none));
                continue;
            }
            Invoice invoice = Invoices.LIST.one(state, asOf, new InvoiceId(id));
            all.add(
                    new ReceiptDocument.Applied(
                            invoice.number(),
                            invoice.invoiceDate(),
                            one.amount(),
                            one.discount(),
                            invoice.open()));
        }
        return all;
    }
}
