package dev.countinghouse.query.journal;

import static dev.countinghouse.query.journal.LedgerRole.RECEIVABLES;

import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PaymentPlanEnded;
import dev.countinghouse.contract.plan.PlannedItem;

import java.util.List;

/** What payment plans do to the general ledger: nothing but who owes which item. */
final class PlanPostings {

    private final ChartOfAccounts chart;

    PlanPostings(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** Within the receivables: Cr what is planned, Dr the parts of the plan. */
    List<JournalLine> agreed(PaymentPlanAgreed plan) {
        var lines = new PostedLines(chart, plan.account(), plan.plan().part(1));
        for (PlannedItem item : plan.items()) {
            lines.about(item.item()).credit(RECEIVABLES, item.amount());
        }
        for (int i = 0; i < plan.parts().size(); i++) {
            lines.about(plan.plan().part(i + 1)).debit(RECEIVABLES, plan.parts().get(i).amount());
        }
        return lines.taken();
    }

    /** Cr the parts of the plan that are not paid, Dr what they came from. */
    List<JournalLine> ended(PaymentPlanEnded plan) {
        var lines = new PostedLines(chart, plan.account(), plan.plan().part(1));
        for (PaymentPlanEnded.Rest rest : plan.rest()) {
            lines.about(rest.part()).credit(RECEIVABLES, rest.amount());
        }
        for (PlannedItem item : plan.back()) {
            lines.about(item.item()).debit(RECEIVABLES, item.amount());
        }
        return lines.taken();
    }
}
