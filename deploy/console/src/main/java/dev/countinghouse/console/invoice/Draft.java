package dev.countinghouse.console.invoice;

import dev.countinghouse.console.api.Preview;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.CreditFlag;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;

/** An invoice as it is being written: what its form says, and what that would come to. */
final class Draft {

    static final List<Field> HEAD =
            List.of(
                    Field.date("invoiceDate", "Invoice date").hinted("today if left out"),
                    Field.date("dueOn", "Due on").hinted("by the account's terms if left out"),
                    Field.line("purchaseOrder", "Their order"),
                    Field.line("customerReference", "Their reference"),
                    Field.line("number", "Number").hinted("the next of its series if left out"),
                    Field.text("memo", "Memo"));

    private final Desk desk;
    private final Form form;
    private final Lines lines;
    private final Parts parts;
    private final ObjectNode body;

    Draft(Desk desk, Form form, Account debtor) {
        this.desk = desk;
        this.form = form;
        Currency currency = Currency.getInstance(debtor.currency());
        lines = new Lines(form, desk.show());
        parts = new Parts(form, desk, currency);
        body =
                desk.body(form)
                        .put("account", debtor.account())
                        .put("currency", debtor.currency())
                        .fields(HEAD, currency)
                        .json();
        lines.writeTo(body);
        parts.writeTo(body);
    }

    ObjectNode body() {
        return body;
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        lines.settle();
        parts.settle();
    }

    /** First without the installments, so that one sees what they have to come to. */
    Totals totals() {
        if (!form.isRight()) return Totals.NONE;
        ObjectNode whole = body.deepCopy();
        whole.remove("installments");
        try {
            Totals totals = previewed(whole, null);
            InvoiceIssued invoice = totals.invoice();
            if (invoice == null || parts.isEmpty()) return totals;
            Money left = invoice.total().minus(parts.sum());
            if (left.isZero()) return previewed(body, left);
            return new Totals(invoice, left, totals.flag(), null);
        } catch (Refused no) {
            return Totals.refused(no.problem());
        }
    }

    private Totals previewed(ObjectNode asked, @Nullable Money left) {
        Preview preview = desk.preview(desk.api("invoices"), asked);
        return new Totals(
                preview.payload("ar.InvoiceIssued", InvoiceIssued.class),
                left,
                preview.payload("ar.InvoiceFlagged", CreditFlag.class),
                null);
    }
}
