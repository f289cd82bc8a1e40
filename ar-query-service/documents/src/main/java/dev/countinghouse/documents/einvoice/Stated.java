package dev.countinghouse.documents.einvoice;

import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.CreditMemoDocument;
import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.Heading;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Payable;
import dev.countinghouse.documents.Sale;
import dev.countinghouse.documents.TaxCategory;
import dev.countinghouse.documents.template.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A document as EN 16931 states it.
 *
 * @param net the sum of the lines (BT-106, BT-109)
 * @param tax by the standard's rule (BT-110)
 * @param gross both (BT-112)
 * @param paid before (BT-113)
 * @param rounding what the books' total differs by from that rule (BT-114)
 * @param due what the books say is to be paid (BT-115)
 * @param terms in words (BT-20)
 */
record Stated(
        Heading heading,
        Sale sale,
        @Nullable Payable payable,
        @Nullable CreditMemoDocument memo,
        List<StatedLine> lines,
        List<StatedTax> taxes,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal paid,
        BigDecimal rounding,
        BigDecimal due,
        @Nullable String terms) {

    /** Amounts have at most two decimals (BR-DEC rules). */
    static final int MOST_DECIMALS = 2;

    private static final BigDecimal PLAIN_CENT = new BigDecimal("0.01");

    static Stated of(Document document, Words words) throws CannotState {
        return switch (document) {
            case InvoiceDocument invoice ->
                    of(
                            invoice.heading(),
                            invoice.sale(),
                            invoice.payable(),
                            null,
                            Terms.of(invoice, words));
            case CreditMemoDocument memo ->
                    of(memo.heading(), memo.sale(), null, memo, Terms.of(memo, words));
            default -> throw new CannotState("Only invoices and credit memos are e-invoices");
        };
    }

    private static Stated of(
            Heading heading,
            Sale sale,
            @Nullable Payable payable,
            @Nullable CreditMemoDocument memo,
            @Nullable String terms)
            throws CannotState {
        Money none = Money.zero(sale.total().currency());
        Money paid = payable == null ? none : payable.paid();
        Money due = payable == null ? sale.total() : payable.due();
        if (!due.equals(sale.total().minus(paid))) {
            throw new CannotState("BR-CO-16: what is due is not the total less what is paid");
        }
        List<StatedLine> lines = StatedLine.of(sale);
        List<StatedTax> taxes = StatedTax.of(sale, lines);
        BigDecimal net = sum(lines.stream().map(StatedLine::net).toList());
        BigDecimal tax = sum(taxes.stream().map(StatedTax::amount).toList());
        BigDecimal gross = net.add(tax);
        BigDecimal rounding = amount(sale.total()).subtract(gross);
        refuseMoreThanRounding(rounding, lines.size() + taxes.size(), sale.total());
        return new Stated(
                heading,
                sale,
                payable,
                memo,
                lines,
                taxes,
                net,
                tax,
                gross,
                amount(paid),
                rounding,
                amount(due),
                terms);
    }

    /** Each rounding errs by at most half a unit: as many units as half of all roundings. */
    private static void refuseMoreThanRounding(BigDecimal rounding, int roundings, Money total)
            throws CannotState {
        BigDecimal unit = Currencies.decimals(total.currency()) == 0 ? BigDecimal.ONE : PLAIN_CENT;
        BigDecimal most = unit.multiply(BigDecimal.valueOf((roundings + 1L) / 2));
        if (rounding.abs().compareTo(most) > 0) {
            throw new CannotState(
                    "BR-CO-17: the total differs by "
                            + rounding.toPlainString()
                            + " from what its lines and rates come to, more than rounding explains");
        }
    }

    static BigDecimal amount(Money money) throws CannotState {
        BigDecimal amount = money.toBigDecimal();
        if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new CannotState("BR-DEC: an amount has more than two decimals: " + money);
        }
        return amount.scale() > MOST_DECIMALS ? amount.setScale(MOST_DECIMALS) : amount;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isCredit() {
        return memo != null;
    }

    String currency() {
        return heading.currency().getCurrencyCode();
    }

    /** Nothing of it is within the tax's scope: then no VAT identifier may be stated (BR-O-02). */
    boolean isOutsideScope() {
        return taxes.stream().allMatch(tax -> tax.category() == TaxCategory.OUTSIDE_SCOPE);
    }
}
