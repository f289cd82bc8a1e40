package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the commands of what a form asks for with several items of a queue.
 *
 * @param left what is left out of it, and why
 */
record Deeds(List<Deed> all, List<Left> left) {

    static final Deeds NONE = new Deeds(List.of(), List.of());

    private static final int MOST_ITEMS = 1_000;

    /**
     * Something that nothing is done with.
     *
     * @param item of the queue, whose row it is
     */
    record Left(String item, String what, String why) {}

    /** In the order of the items; what cannot be read is noted at the form. */
    static Deeds of(Desk desk, String queue, List<String> items, Form form) {
        return switch (form.value("do")) {
            case "assign" -> assigning(desk, queue, items, form);
            case "follow-up" -> followingUp(desk, queue, items, form, false);
            case "snooze" -> followingUp(desk, queue, items, form, true);
            case "write-off" -> writingOff(desk, items, form);
            case "printed" -> printed(desk, items, form);
            default -> {
                form.wrong("", "is nothing that can be done here");
                yield NONE;
            }
        };
    }

    private static Deeds assigning(Desk desk, String queue, List<String> items, Form form) {
        ObjectNode body = desk.body(form).put("owner", form.value("owner")).json();
        String what = form.has("owner") ? "assign to " + form.value("owner") : "release";
        return each(desk, queue, items, "assignment", what, body, form);
    }

    private static Deeds followingUp(
            Desk desk, String queue, List<String> items, Form form, boolean snoozed) {
        List<Field> fields = List.of(Field.date("followUpOn", "Follow up on").mandatory());
        ObjectNode body = desk.body(form).fields(fields, Currency.getInstance("USD")).json();
        body.put("snoozed", snoozed);
        String what = (snoozed ? "snooze until " : "follow up on ") + form.value("followUpOn");
        return each(desk, queue, items, "follow-up", what, body, form);
    }

    private static Deeds printed(Desk desk, List<String> deliveries, Form form) {
        ObjectNode body = desk.body(form).put("outcome", "PRINTED").json();
        return new Deeds(
                deliveries.stream()
                        .map(
                                delivery ->
                                        new Deed(
                                                delivery,
                                                "note that it was printed",
                                                desk.api("deliveries", delivery, "report"),
                                                body,
                                                Row.key(form.key(), "printed/" + delivery)))
                        .toList(),
                List.of());
    }

    private static Deeds each(
            Desk desk,
            String queue,
            List<String> items,
            String command,
            String what,
            ObjectNode body,
            Form form) {
        return new Deeds(
                items.stream()
                        .map(
                                item ->
                                        new Deed(
                                                item,
                                                what,
                                                desk.api("queues", queue, "items", item, command),
                                                body,
                                                Row.key(form.key(), command + "/" + item)))
                        .toList(),
                List.of());
    }

    /** Each late invoice of the accounts that has no more open than is said. */
    private static Deeds writingOff(Desk desk, List<String> accounts, Form form) {
        var deeds = new Deeds(new ArrayList<>(), new ArrayList<>());
        for (String account : accounts) deeds.writeOff(desk, account, form);
        if (deeds.all.isEmpty() && deeds.left.isEmpty()) {
            form.wrong("most", "nothing of theirs is late");
        }
        return deeds;
    }

    private void writeOff(Desk desk, String account, Form form) {
        OpenParts late =
                desk.read(
                        desk.api("overdue").with("account", account).with("limit", MOST_ITEMS),
                        OpenParts.class);
        for (var open : invoices(late.items()).entrySet()) {
            Money most = most(desk, form, open.getValue().currency());
            if (most == null) return;
            String what =
                    "invoice "
                            + open.getKey()
                            + ", "
                            + desk.show().money(open.getValue())
                            + " open";
            if (open.getValue().exceeds(most)) {
                left.add(new Left(account, what, "above " + desk.show().money(most)));
            } else {
                all.add(writeOff(desk, account, open.getKey(), open.getValue(), form));
            }
        }
        for (OpenPart part : late.items()) {
            if (part.isInvoice() && !part.disputed().isZero()) {
                String disputed = "invoice " + part.item() + ", " + desk.show().money(part.open());
                left.add(new Left(account, disputed + " open", "is disputed"));
            }
            if (part.isInvoice()) continue;
            String what = "charge " + part.item() + ", " + desk.show().money(part.open()) + " open";
            left.add(new Left(account, what, "stands on the account, on no invoice"));
        }
        if (late.next() != null) {
            left.add(
                    new Left(
                            account,
                            "what is late after the first " + desk.show().count(MOST_ITEMS),
                            "too much for one time: do it again afterwards"));
        }
    }

    private static @Nullable Money most(Desk desk, Form form, Currency currency) {
        var said =
                desk.body(form)
                        .fields(List.of(Field.amount("most", "Up to").mandatory()), currency);
        return form.isRight()
                ? EventJson.mapper().treeToValue(said.json().get("most"), Money.class)
                : null;
    }

    /** What is open of each late invoice, unless it is disputed. */
    private static Map<String, Money> invoices(List<OpenPart> late) {
        Map<String, Money> open = new LinkedHashMap<>();
        for (OpenPart part : late) {
            boolean counts = part.isInvoice() && part.disputed().isZero();
            if (counts) open.merge(part.item(), part.open(), Money::plus);
        }
        return open;
    }

    private static Deed writeOff(Desk desk, String account, String invoice, Money open, Form form) {
        ObjectNode body =
                desk.body(form)
                        .put("account", account)
                        .put("invoice", invoice)
                        .put("kind", "SMALL_BALANCE")
                        .put("reason", "small balance")
                        .money("amount", open.negated())
                        .json();
        return new Deed(
                account,
                "write off " + desk.show().money(open) + " on invoice " + invoice,
                desk.api("adjustments"),
                body,
                Row.key(form.key(), account + "/" + invoice));
    }
}
