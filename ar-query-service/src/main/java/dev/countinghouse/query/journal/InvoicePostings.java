package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerRole.RECEIVABLES;
import static dev.countinghouse.query.journal.LedgerRole.REVENUE;
import static dev.countinghouse.query.journal.LedgerRole.TAX;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.invoice.InvoiceVoided;

import java.util.List;
import java.util.TreeMap;

/** What invoices do to the general ledger. */
final class InvoicePostings {

    private final ChartOfAccounts chart;

    InvoicePostings(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /**
     * Dr receivables the total; Cr revenue the net of the lines, by the account they name; Cr tax
     * each tax, by its code. A line below zero debits its account.
     */
    List<JournalLine> issued(InvoiceIssued invoice) {
        var revenues = new TreeMap<String, Money>();
        var taxes = new TreeMap<String, Money>();
        for (InvoiceLine line : invoice.lines()) {
            revenues.merge(chart.revenue(line.revenueAccount()), line.net(), Money::plus);
            for (InvoiceLine.LineTax tax : line.taxes()) {
                taxes.merge(tax.code(), tax.amount(), Money::plus);
            }
        }
        var lines = new PostedLines(chart, invoice.account(), invoice.invoice());
        lines.debit(RECEIVABLES, invoice.total());
        revenues.forEach((code, net) -> lines.credit(REVENUE, code, net, null));
        taxes.forEach((code, amount) -> lines.credit(TAX, chart.tax(code), amount, code));
        return lines.taken();
    }

    /** The opposite of each line that the invoice was posted with, whatever the chart says now. */
    static List<JournalLine> voided(InvoiceVoided voided, List<JournalLine> issued) {
        boolean fits = !issued.isEmpty() && issued.getFirst().amount().equals(voided.amount());
        if (!fits) {
            throw new UnbalancedPostingException(
                    "invoice %s is voided at %s, but was posted as %s"
                            .formatted(voided.invoice(), voided.amount(), issued));
        }
        return issued.stream().map(JournalLine::opposite).toList();
    }
}
