package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerRole.BAD_DEBT;
import static dev.countinghouse.query.journal.LedgerRole.CONTRACTUAL;
import static dev.countinghouse.query.journal.LedgerRole.FEES;
import static dev.countinghouse.query.journal.LedgerRole.INTEREST;
import static dev.countinghouse.query.journal.LedgerRole.OTHER_REVENUE;
import static dev.countinghouse.query.journal.LedgerRole.RECEIVABLES;
import static dev.countinghouse.query.journal.LedgerRole.RECOVERIES;
import static dev.countinghouse.query.journal.LedgerRole.RETURNS;
import static dev.countinghouse.query.journal.LedgerRole.SMALL_BALANCES;
import static dev.countinghouse.query.journal.LedgerRole.TAX;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentReversed;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What adjustments do to the general ledger. */
final class AdjustmentPostings {

    private final ChartOfAccounts chart;

    AdjustmentPostings(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /**
     * What lowers the receivable: Cr receivables, Dr the account of its kind. What raises it: Dr
     * receivables, Cr the account of its kind. The part on the invoice and the part on account are
     * lines of their own; so is each tax that a memo takes back or charges, by its code.
     */
    List<JournalLine> made(AdjustmentMade made) {
        return adjusted(
                new PostedLines(chart, made.account(), made.adjustment()),
                made.invoice(),
                made.kind(),
                made.onInvoice(),
                made.onAccount(),
                made.lines());
    }

    /** The adjustment's opposite. */
    List<JournalLine> reversed(AdjustmentReversed reversed) {
        return adjusted(
                new PostedLines(chart, reversed.account(), reversed.adjustment()),
                reversed.invoice(),
                reversed.kind(),
                reversed.onInvoice().negated(),
                reversed.onAccount().negated(),
                reversed.lines());
    }

    private List<JournalLine> adjusted(
            PostedLines lines,
            @Nullable InvoiceId invoice,
            AdjustmentKind kind,
            Money onInvoice,
            Money onAccount,
            @Nullable List<MemoLine> memo) {
        EntityId adjustment = lines.item();
        if (invoice != null) lines.about(invoice).debit(RECEIVABLES, onInvoice);
        lines.about(adjustment).debit(RECEIVABLES, onAccount);
        Money rest = onInvoice.plus(onAccount);
        for (Map.Entry<String, Money> tax : taxes(memo).entrySet()) {
            Money moved = rest.isNegative() ? tax.getValue().negated() : tax.getValue();
            lines.credit(TAX, chart.tax(tax.getKey()), moved, tax.getKey());
            rest = rest.minus(moved);
        }
        lines.credit(against(kind), rest);
        return lines.taken();
    }

    /** What a memo takes back or charges of each tax, by code. */
    private static Map<String, Money> taxes(@Nullable List<MemoLine> memo) {
        var taxes = new TreeMap<String, Money>();
        if (memo == null) return taxes;
        for (MemoLine line : memo) {
            for (MemoLine.Tax tax : line.taxes()) {
                taxes.merge(tax.code(), tax.amount(), Money::plus);
            }
        }
        return taxes;
    }

    private static LedgerRole against(AdjustmentKind kind) {
        return switch (kind) {
            case CREDIT_MEMO -> RETURNS;
            case DEBIT_MEMO -> OTHER_REVENUE;
            case WRITE_OFF -> BAD_DEBT;
            case SMALL_BALANCE -> SMALL_BALANCES;
            case CONTRACTUAL -> CONTRACTUAL;
            case FEE -> FEES;
            case INTEREST -> INTEREST;
            case RECOVERY -> RECOVERIES;
        };
    }
}
