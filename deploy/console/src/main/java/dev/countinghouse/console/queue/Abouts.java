package dev.countinghouse.console.queue;

import java.util.Map;

/** What the queues are, in words. */
final class Abouts {

    private static final Map<String, String> ABOUT =
            Map.ofEntries(
                    Map.entry(
                            "matches",
                            "Money that the rules did not apply by themselves, with what it may pay."),
                    Map.entry(
                            "refusals",
                            "What was to be done by itself and was refused, however often it was tried."),
                    Map.entry(
                            "overdue", "Accounts that owe something late, the longest late first."),
                    Map.entry(
                            "unapplied",
                            "Money that came in and is on no invoice, the oldest first."),
                    Map.entry(
                            "disputes",
                            "What customers question, the oldest first. What is disputed is past due nowhere."),
                    Map.entry(
                            "approvals",
                            "What one person proposed and another decides on. Nobody approves their own."),
                    Map.entry("plans", "Payment plans of which a part was not paid in time."),
                    Map.entry(
                            "chargebacks",
                            "What banks ask about payments, and what they took and may still give back."),
                    Map.entry("refunds", "Credit that may be paid back, and what of it came back."),
                    Map.entry(
                            "unpriced",
                            "Charges that nobody said the price of. They are on no draft before they have one."),
                    Map.entry(
                            "drafts",
                            "Drafts that are not to be released until somebody has seen to them."),
                    Map.entry(
                            "deliveries",
                            "Documents that did not arrive, and letters that are to be printed."));

    private static final Map<String, String> EMPTY =
            Map.ofEntries(
                    Map.entry(
                            "matches",
                            "Nothing waits to be matched. Money that the rules are not sure about would stand here."),
                    Map.entry(
                            "refusals",
                            "Nothing was refused. What could not be done by itself would stand here."),
                    Map.entry(
                            "overdue",
                            "Nothing is late. Accounts with something past its due date would stand here."),
                    Map.entry(
                            "unapplied",
                            "All money is applied. Payments with something left over would stand here."),
                    Map.entry(
                            "disputes",
                            "Nothing is disputed. What customers will not pay would stand here: press d on their invoice."),
                    Map.entry(
                            "approvals",
                            "Nothing waits. Adjustments, reversals and voids above somebody’s limit, and refunds, would stand here."),
                    Map.entry(
                            "plans",
                            "All plans are kept. Those of which a part is missed would stand here."),
                    Map.entry(
                            "chargebacks",
                            "No bank asks for anything. Inquiries and chargebacks would stand here."),
                    Map.entry(
                            "refunds",
                            "No refund waits to be paid. Those that were let pass would stand here."),
                    Map.entry(
                            "unpriced",
                            "All charges have a price. Those that wait for one would stand here."),
                    Map.entry(
                            "drafts",
                            "No draft is held. Those that somebody has to look at would stand here."),
                    Map.entry(
                            "deliveries",
                            "All documents arrived. Letters to print and what came back would stand here."));

    private Abouts() {}

    /** What stands in a queue. */
    static String about(String queue) {
        return ABOUT.getOrDefault(queue, "");
    }

    /** What is said where nothing does. */
    static String empty(String queue) {
        return EMPTY.getOrDefault(queue, "Nothing waits.");
    }
}
