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

/** Makes the commands of what a form asks for with several items of a queue. */
final class Deeds {

    private static final int MOST_ITEMS = 1_000;

    private Deeds() {}

    /** In the order of the items; what cannot be read is noted at the form. */
    static List<Deed> of(Desk desk, String queue, List<String> items, Form form) {
        return switch (form.value("do")) {
            case "assign" -> assigning(desk, queue, items, form);
            case "follow-up" -> followingUp(desk, queue, items, form, false);
            case "snooze" -> followingUp(desk, queue, items, form, true);
            case "write-off" -> writingOff(desk, items, form);
            default -> {
                form.wrong("", "is nothing that can be done here");
                yield List.of();
            }
        };
    }

    private static List<Deed> assigning(Desk desk, String queue, List<String> items, Form form) {
        ObjectNode body = desk.body(form).put("owner", form.value("owner")).json();
        String what = form.has("owner") ? "assign to " + form.value("owner") : "release";
        return each(desk, queue, items, "assignment", what, body, form);
    }

    private static List<Deed> followingUp(
            Desk desk, String queue, List<String> items, Form form, boolean snoozed) {
        List<Field> fields = List.of(Field.date("followUpOn", "Follow up on").mandatory());
        ObjectNode body = desk.body(form).fields(fields, Currency.getInstance("USD")).json();
        body.put("snoozed", snoozed);
        String what = (snoozed ? "snooze until " : "follow up on ") + form.value("followUpOn");
        return each(desk, queue, items, "follow-up", what, body, form);
    }

    private static List<Deed> each(
            Desk desk,
            String queue,
            List<String> items,
            String command,
            String what,
            ObjectNode body,
            Form form) {
        return items.stream()
                .map(
                        item ->
                                new Deed(
                                        item,
                                        what,
                                        desk.api("queues", queue, "items", item, command),
                                        body,
                                        Row.key(form.key(), command + "/" + item)))
                .toList();
    }

    /** Each late invoice of the accounts that has no more open than is said. */
    private static List<Deed> writingOff(Desk desk, List<String> accounts, Form form) {
        List<Deed> deeds = new ArrayList<>();
        for (String account : accounts) {
            for (var late : late(desk, account).entrySet()) {
                Money most = most(desk, form, late.getValue().currency());
                if (most == null || late.getValue().exceeds(most)) continue;
                deeds.add(writeOff(desk, account, late.getKey(), late.getValue(), form));
            }
        }
        if (deeds.isEmpty()) form.wrong("most", "nothing of theirs is so small");
        return deeds;
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
    private static Map<String, Money> late(Desk desk, String account) {
        OpenParts late =
                desk.read(
                        desk.api("overdue").with("account", account).with("limit", MOST_ITEMS),
                        OpenParts.class);
        Map<String, Money> open = new LinkedHashMap<>();
        for (OpenPart part : late.items()) {
            if (part.isInvoice() && part.disputed().isZero())
                open.merge(part.item(), part.open(), Money::plus);
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
