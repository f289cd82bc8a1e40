package dev.countinghouse.query.printing;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Line;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.Tax;
import dev.countinghouse.documents.TaxCategory;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Credit memos as they were made. */
final class MemoPrint {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MemoPrint() {}

    static Print of(State state, AsOf asOf, AdjustmentId adjustment) {
        Recorded<AdjustmentMade> recorded =
                Recorded.of(state, asOf, adjustment, AdjustmentMade.class);
        AdjustmentMade made = recorded.event();
        if (made.kind() != AdjustmentKind.CREDIT_MEMO) {
            throw new NotFound("credit memo", adjustment.value());
        }
        InvoiceIssued corrected =
                made.invoice() == null
                        ? null
                        : Recorded.of(state, asOf, made.invoice(), InvoiceIssued.class).event();
        Print.Draft draft = Print.Draft.of(state, asOf, recorded, made.account());
        String number = made.number() == null ? adjustment.value() : made.number().value();
        return draft.print(
                new CreditMemoDocument(
                        draft.heading(
                                number,
                                made.effectiveOn(),
                                made.amount().currency(),
                                corrected == null ? null : corrected.customerReference(),
                                corrected == null ? null : corrected.purchaseOrder(),
                                null),
                        sale(made, corrected),
                        corrected == null ? null : corrected.number().value(),
                        corrected == null ? null : corrected.invoiceDate(),
                        made.reason()));
    }

    private static Sale sale(AdjustmentMade made, @Nullable InvoiceIssued corrected) {
        Money total = made.amount().negated();
        List<MemoLine> said = made.lines();
        if (said == null) said = List.of(new MemoLine(made.reason(), total, List.of()));
        SaleTaxes taxes = new SaleTaxes();
        List<Line> lines = new ArrayList<>();
        Money net = Money.zero(total.currency());
        for (MemoLine line : said) {
            List<Tax> borne = new ArrayList<>();
            for (MemoLine.Tax tax : line.taxes()) {
                Tax one = tax(tax, line.net(), corrected);
                borne.add(one);
                taxes.add(one, line.net(), tax.amount());
            }
            lines.add(
                    new Line(
                            null,
                            line.description(),
                            BigDecimal.ONE,
                            Line.ONE,
                            line.net().toBigDecimal(),
                            line.net(),
                            line.net(),
                            borne));
            net = net.plus(line.net());
        }
        return new Sale(
                lines, taxes.shares(), net, total.minus(net), total, false, null, null, null);
    }

    /** At the rate of the invoice that it corrects; else at the rate that its amounts come to. */
    private static Tax tax(MemoLine.Tax tax, Money net, @Nullable InvoiceIssued corrected) {
        if (corrected != null) {
            for (InvoiceLine line : corrected.lines()) {
                for (InvoiceLine.LineTax was : line.taxes()) {
                    if (was.code().equals(tax.code())) return SaleTaxes.of(was);
                }
            }
        }
        BigDecimal rate =
                net.isZero()
                        ? BigDecimal.ZERO
                        : tax.amount()
                                .toBigDecimal()
                                .multiply(HUNDRED)
                                .divide(net.toBigDecimal(), 2, RoundingMode.HALF_UP);
        return new Tax(TaxCategory.STANDARD, rate, tax.code(), null);
    }
}
