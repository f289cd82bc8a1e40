package dev.countinghouse.command.invoice;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.currency;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.decimal;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.issuing.InvoiceOrder;
import dev.countinghouse.command.issuing.OrderedLine;
import dev.countinghouse.command.issuing.TaxChoice;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.NumberSeries;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.invoice.InvoiceVoided;
import dev.countinghouse.contract.invoice.TaxMethod.Direction;
import dev.countinghouse.contract.invoice.TaxMethod.Rounding;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about invoices. */
public final class InvoiceBodies {

    private InvoiceBodies() {}

    public static Supplier<IssueInvoice> issue(RequestContext asked, Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<InvoiceNumber> number = body.optional("number", ofText(InvoiceNumber::new));
        Field<String> series = body.optional("series", ofText(NumberSeries::prefix));
        body.notBoth("number", "series");
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<Currency> currency = body.required("currency", currency());
        Field<LocalDate> invoiceDate = body.optional("invoiceDate", date());
        Field<List<OrderedLine>> lines =
                body.required(
                        "lines", list(1, InvoiceIssued.MAX_LINES, object(InvoiceBodies::ordered)));
        Field<TaxChoice> taxes = body.optional("taxMethod", object(InvoiceBodies::taxMethod));
        Field<LocalDate> dueOn = body.optional("dueOn", date());
        Field<List<Installment>> installments =
                body.optional(
                        "installments",
                        list(
                                0,
                                InvoiceIssued.MAX_INSTALLMENTS,
                                object(InvoiceBodies::installment)));
        Field<Money> total = body.optional("total", Amounts.positive());
        Field<String> customerReference =
                body.optional("customerReference", line(InvoiceIssued.MAX_CUSTOMER_REFERENCE));
        Field<String> purchaseOrder =
                body.optional("purchaseOrder", line(InvoiceIssued.MAX_PURCHASE_ORDER));
        Field<String> memo = body.optional("memo", block(InvoiceIssued.MAX_MEMO));
        return () ->
                new IssueInvoice(
                        asked.book(),
                        invoice.orElse(() -> new InvoiceId(asked.newId())),
                        number.orNull(),
                        series.or(InvoiceOrder.USUAL_SERIES),
                        account.value(),
                        currency.value(),
                        invoiceDate.or(asked.today()),
                        lines.value(),
                        taxes.or(TaxChoice.AS_THE_BOOK),
                        dueOn.orNull(),
                        installments.or(List.of()),
                        total.orNull(),
                        customerReference.orNull(),
                        purchaseOrder.orNull(),
                        memo.orNull(),
                        new LeftOpen(invoice.orNull() == null, invoiceDate.orNull() == null));
    }

    private static Supplier<OrderedLine> ordered(Fields body) {
        Field<String> description =
                body.required("description", block(InvoiceLine.MAX_DESCRIPTION));
        Field<BigDecimal> quantity =
                body.required("quantity", decimal().checked(OrderedLine::requireDecimal));
        Field<BigDecimal> unitPrice =
                body.required("unitPrice", decimal().checked(OrderedLine::requireDecimal));
        Field<List<OrderedLine.TaxRate>> taxes =
                body.optional("taxes", list(0, InvoiceLine.MAX_TAXES, object(InvoiceBodies::tax)));
        Field<String> revenueAccount =
                body.optional("revenueAccount", line(InvoiceLine.MAX_REVENUE_ACCOUNT));
        return () ->
                new OrderedLine(
                        description.value(),
                        quantity.value(),
                        unitPrice.value(),
                        taxes.or(List.of()),
                        revenueAccount.orNull());
    }

    private static Supplier<OrderedLine.TaxRate> tax(Fields body) {
        Field<String> code = body.required("code", line(InvoiceLine.MAX_TAX_CODE));
        Field<BigDecimal> percent =
                body.required("percent", decimal().checked(OrderedLine::requireDecimal));
        return () -> new OrderedLine.TaxRate(code.value(), percent.value());
    }

    private static Supplier<TaxChoice> taxMethod(Fields body) {
        Field<Rounding> rounding = body.optional("rounding", oneOf(Rounding.class));
        Field<Direction> direction = body.optional("direction", oneOf(Direction.class));
        Field<Boolean> included = body.optional("pricesIncludeTax", flag());
        return () -> new TaxChoice(rounding.orNull(), direction.orNull(), included.orNull());
    }

    private static Supplier<Installment> installment(Fields body) {
        Field<LocalDate> dueOn = body.required("dueOn", date());
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () -> new Installment(dueOn.value(), amount.value());
    }

    public static Supplier<VoidInvoice> voiding(
            RequestContext asked, InvoiceId invoice, Fields body) {
        Field<String> reason = body.required("reason", line(InvoiceVoided.MAX_REASON));
        Field<LocalDate> voidedOn = body.optional("voidedOn", date());
        return () ->
                new VoidInvoice(
                        asked.book(),
                        invoice,
                        reason.value(),
                        voidedOn.or(asked.today()),
                        asked.authority(),
                        new LeftOpen(false, voidedOn.orNull() == null));
    }

    static Supplier<ApproveVoid> voidApproval(RequestContext asked, InvoiceId invoice) {
        return () -> new ApproveVoid(asked.book(), invoice, asked.caller().subject());
    }

    static Supplier<DeclineVoid> voidDecline(RequestContext asked, InvoiceId invoice, Fields body) {
        Field<String> reason = body.required("reason", line(InvoiceVoided.MAX_REASON));
        return () ->
                new DeclineVoid(
                        asked.book(),
                        invoice,
                        reason.value(),
                        asked.caller().subject(),
                        asked.today());
    }
}
