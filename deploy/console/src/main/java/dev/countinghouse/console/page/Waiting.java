package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Work.QueueItem;
import dev.countinghouse.console.api.Work.Why;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** The queues and what waits in them, in words and addresses. */
public final class Waiting {

    private record Named(String name, String path, String key) {}

    private static final Map<String, Named> NAMES =
            Map.ofEntries(
                    Map.entry("unapplied", new Named("Unapplied cash", "/unapplied", "u")),
                    Map.entry("matches", new Named("Cash application", "/matches", "e")),
                    Map.entry("refusals", new Named("Left to somebody", "/refusals", "z")),
                    Map.entry("overdue", new Named("Overdue", "/overdue", "d")),
                    Map.entry("disputes", new Named("Disputes", "/disputes", "s")),
                    Map.entry("approvals", new Named("Approvals", "/approvals", "q")),
                    Map.entry("chargebacks", new Named("Chargebacks", "/chargebacks", "w")),
                    Map.entry("plans", new Named("Missed plans", "/plans", "n")),
                    Map.entry("refunds", new Named("Refunds to pay", "/refunds", "y")),
                    Map.entry("unpriced", new Named("Charges without a price", "/unpriced", "U")),
                    Map.entry("deliveries", new Named("To be sent", "/deliveries", "V")),
                    Map.entry("drafts", new Named("Drafts held", "/drafts", "H")));

    static Stream<String> keys() {
        return NAMES.values().stream().map(Named::key);
    }

    /** Where the details of what has such a name are. */
    private static final Map<String, String> PLACES =
            Map.of(
                    "adjustment", "/adjustments/",
                    "reversal", "/adjustments/",
                    "void", "/invoices/",
                    "refund", "/refunds/");

    private static final Map<String, String> STEPS =
            Map.ofEntries(
                    Map.entry("CALL", "call them"),
                    Map.entry("IDENTIFY", "find whose it is"),
                    Map.entry("APPLY", "apply it"),
                    Map.entry("RESOLVE", "resolve it"),
                    Map.entry("ANSWER", "answer it"),
                    Map.entry("APPROVE_ADJUSTMENT", "approve or decline it"),
                    Map.entry("APPROVE_REVERSAL", "approve or decline the reversal"),
                    Map.entry("APPROVE_VOID", "approve or decline the void"),
                    Map.entry("APPROVE_REFUND", "let it pass or cancel it"),
                    Map.entry("ACCEPT", "accept what is proposed, or say otherwise"),
                    Map.entry("SEE_TO", "see to it"),
                    Map.entry("SET_PRICE", "set a price"),
                    Map.entry("PRINT", "print it"),
                    Map.entry("SEND_AGAIN", "find out why, and send it again"),
                    Map.entry("END_HOLD", "see to it, and end the hold"),
                    Map.entry("CONTEST", "contest it"),
                    Map.entry("END_PLAN", "call them, or put the rest back"),
                    Map.entry("ISSUE", "pay it"),
                    Map.entry("REISSUE", "pay it anew, or cancel it"));

    private Waiting() {}

    public static String name(String queue) {
        return named(queue).name();
    }

    public static String path(String queue) {
        return named(queue).path();
    }

    static String key(String queue) {
        return named(queue).key();
    }

    /** One that this console does not know by name yet has its code for one. */
    private static Named named(String queue) {
        return NAMES.getOrDefault(
                queue, new Named(Words.of(queue.replace('-', '_')), "/queues/" + queue, ""));
    }

    /** The page of what waits, which knows its place in the queue. */
    public static String detail(Desk desk, String queue, String item) {
        return Address.with(desk.link(place(queue, item)), Frames.IN, queue + "/" + item);
    }

    private static String place(String queue, String item) {
        int colon = item.indexOf(':');
        if (queue.equals("approvals") && colon > 0) {
            return PLACES.getOrDefault(item.substring(0, colon), "/invoices/")
                    + item.substring(colon + 1);
        }
        return switch (queue) {
            case "unapplied" -> "/payments/" + item;
            case "matches" -> "/payments/" + item + "/match";
            case "refunds" -> "/refunds/" + item;
            case "refusals" -> "/refusals/" + item;
            case "chargebacks" -> "/chargebacks/" + item;
            case "plans" -> "/plans/" + item;
            case "disputes" -> "/disputes/" + item;
            case "unpriced" -> "/charges/" + item;
            case "drafts" -> "/drafts/" + item;
            case "deliveries" -> "/sent/" + item;
            default -> "/accounts/" + item;
        };
    }

    /** Why it waits. */
    public static String why(QueueItem item, Show show) {
        Why why = item.why();
        return switch (why.code()) {
            case "OVERDUE" ->
                    "%s late, the oldest due %s (%s days)"
                            .formatted(
                                    why.value("items").equals("1")
                                            ? "1 item"
                                            : why.value("items") + " items",
                                    show.day(LocalDate.parse(why.value("oldestDueOn"))),
                                    why.value("daysLate"));
            case "NOTHING_APPLIED" -> "nothing applied";
            case "PARTLY_APPLIED" -> "partly applied";
            case "UNIDENTIFIED" ->
                    why.value("remittance").isEmpty()
                            ? "nobody knows whose it is"
                            : "nobody knows whose it is: " + why.value("remittance");
            case "PROPOSED" ->
                    "proposed by %s: %s".formatted(why.value("proposedBy"), why.value("reason"));
            case "APPROVED" -> "may be paid: " + why.value("reason");
            case "MISSED" ->
                    "the part due %s is not paid"
                            .formatted(show.day(LocalDate.parse(why.value("dueOn"))));
            case "INQUIRED" -> "the bank asks about payment " + why.value("payment");
            case "CHARGED_BACK" -> "the bank took it of payment " + why.value("payment");
            case "NO_PRICE" ->
                    "%s of %s has no price: %s"
                            .formatted(
                                    why.value("quantity"),
                                    why.value("item"),
                                    why.value("description"));
            case "HELD" -> "held by %s: %s".formatted(why.value("by"), why.value("reason"));
            case "FAILED" -> "its money came back: " + why.value("reason");
            default -> of(why);
        };
    }

    /** Of a dispute, its reason and what the customer says; of what was refused, why. */
    private static String of(Why why) {
        if (!why.value("detail").isEmpty()) return why.value("detail");
        String reason = Words.of(why.code());
        String number = why.value("number");
        if (number.isEmpty()) return reason;
        String text = why.value("text");
        return reason + ", invoice " + number + (text.isEmpty() ? "" : ": " + text);
    }

    /** What to do with it. */
    public static String step(QueueItem item) {
        return STEPS.getOrDefault(item.next(), Words.of(item.next()));
    }
}
