package dev.countinghouse.console.page;

import dev.countinghouse.http.Permission;

import java.util.List;
import java.util.stream.Stream;

/** Where the rail leads beside the queues. */
public final class Menu {

    /**
     * @param key the letter behind {@code g} that leads there; a capital is typed with Shift
     * @param rights who has one of them sees the entry
     */
    public record Entry(String name, String path, String key, List<Permission> rights) {}

    /**
     * @param changes whether its entries record something, so that the past has none of them
     */
    public record Group(String heading, boolean changes, List<Entry> entries) {

        private Group seenBy(Frame frame) {
            return new Group(
                    heading,
                    changes,
                    entries.stream()
                            .filter(e -> e.rights.stream().anyMatch(frame.person()::may))
                            .toList());
        }
    }

    private static final List<Group> ALL =
            List.of(
                    new Group(
                            "Enter",
                            true,
                            List.of(
                                    entry("Post a payment", "/new-payment", "p", Permission.POST),
                                    entry(
                                            "Issue an invoice",
                                            "/new-invoice",
                                            "i",
                                            Permission.ISSUE),
                                    entry("Enter a charge", "/new-charge", "E", Permission.ISSUE),
                                    entry("Billing run", "/billing", "B", Permission.ISSUE),
                                    entry("Bring a bank’s file", "/new-file", "L", Permission.POST),
                                    entry(
                                            "Import a file",
                                            "/import",
                                            "f",
                                            Permission.POST,
                                            Permission.ISSUE))),
                    new Group(
                            "Look up",
                            false,
                            List.of(
                                    read("Accounts", "/accounts", "a"),
                                    read("Invoices", "/invoices", "v"),
                                    read("Payments", "/payments", "m"),
                                    read("Charges", "/charges", "C"),
                                    read("Recurring charges", "/recurring-charges", "R"),
                                    read("Drafts", "/all-drafts", "F"),
                                    read("Quotes", "/quotes", "Q"),
                                    read("Prices", "/prices", "P"),
                                    read("Remittance advices", "/remittances", "M"),
                                    read("Refunds", "/all-refunds", "Y"),
                                    read("Dunning", "/dunning", "D"),
                                    read("Statements", "/statements", "S"),
                                    read("Sent", "/sent", "O"),
                                    read("Payment plans", "/all-plans", "N"),
                                    read("All chargebacks", "/all-chargebacks", "W"),
                                    read("All disputes", "/all-disputes", "x"),
                                    read("Aging", "/aging", "g"))),
                    new Group(
                            "Ledger",
                            false,
                            List.of(
                                    read("Trial balance", "/trial-balance", "l"),
                                    read("Journal", "/journal", "j"),
                                    read("Roll-forward", "/roll-forward", "r"),
                                    read("Month end", "/month-end", "Z"),
                                    read("Banks", "/bank", "K"),
                                    read("Deposits", "/deposits", "T"),
                                    read("Reconciliation", "/reconciliation", "k"),
                                    entry("Periods", "/periods", "c", Permission.AUDIT),
                                    entry("History", "/history", "h", Permission.AUDIT),
                                    read("Settings", "/settings", "b"),
                                    entry("Operating", "/operating", "o", Permission.OPERATE))));

    private Menu() {}

    static Stream<String> keys() {
        return ALL.stream().flatMap(group -> group.entries.stream()).map(Entry::key);
    }

    private static Entry entry(String name, String path, String key, Permission... rights) {
        return new Entry(name, path, key, List.of(rights));
    }

    private static Entry read(String name, String path, String key) {
        return entry(name, path, key, Permission.READ);
    }

    /** What whoever looks at the page may go to, in the order of the rail. */
    public static List<Group> of(Frame frame) {
        return ALL.stream()
                .filter(group -> !group.changes || frame.asOf().isNow())
                .map(group -> group.seenBy(frame))
                .filter(group -> !group.entries.isEmpty())
                .toList();
    }
}
