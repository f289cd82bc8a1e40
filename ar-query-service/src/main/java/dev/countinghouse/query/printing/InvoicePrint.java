package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.DiscountOffer;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Line;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.Tax;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import java.util.ArrayList;
import java.util.List;

/** Invoices as they were issued. */
final class InvoicePrint {

    private InvoicePrint() {}

    static Print of(State state, AsOf asOf, InvoiceId invoice) {
        Recorded<InvoiceIssued> recorded = Recorded.of(state, asOf, invoice, InvoiceIssued.class);
        InvoiceIssued issued = recorded.event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, issued.account());
        return draft.print(
                new InvoiceDocument(
                        draft.heading(
                                issued.number().value(),
                                issued.invoiceDate(),
                                issued.total().currency(),
                                issued.customerReference(),
                                issued.purchaseOrder(),
                                issued.memo()),
                        sale(issued),
                        payable(issued, draft.stationery())));
    }

    private static Sale sale(InvoiceIssued issued) {
        boolean included = issued.taxMethod().pricesIncludeTax();
        SaleTaxes taxes = new SaleTaxes();
        List<Line> lines = new ArrayList<>();
        for (InvoiceLine line : issued.lines()) {
            List<Tax> borne = new ArrayList<>();
            for (InvoiceLine.LineTax tax : line.taxes()) {
                Tax one = SaleTaxes.of(tax);
                borne.add(one);
                taxes.add(one, line.net(), tax.amount());
            }
            lines.add(
                    new Line(
                            null,
                            line.description(),
                            line.quantity(),
                            Line.ONE,
                            line.unitPrice(),
                            line.net(),
                            included ? line.net().plus(line.tax()) : line.net(),
                            borne));
        }
        return new Sale(
                lines,
                taxes.shares(),
                issued.net(),
                issued.tax(),
                issued.total(),
                included,
                null,
                null,
                null);
    }

    private static Payable payable(InvoiceIssued issued, Stationery stationery) {
        Money total = issued.total();
        DiscountOffer offer = issued.discount();
        List<Installment> parts = issued.installments();
        return new Payable(
                parts.getFirst().dueOn(),
                null,
                offer == null ? null : new Payable.Discount(offer.until(), offer.amount()),
                parts.size() == 1
                        ? List.of()
                        : parts.stream()
                                .map(part -> new Payable.Part(part.dueOn(), part.amount()))
                                .toList(),
                Money.zero(total.currency()),
                total,
                stationery.bank(total.currency()),
                null);
    }
}
