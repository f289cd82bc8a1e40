package dev.countinghouse.console.invoice;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The installments of an invoice as they are typed; those left empty are none. */
final class Parts {

    /** How many rows are added at once. */
    static final int MORE = 3;

    static final int MOST = 120;

    private final Form form;
    private final AmountText amounts;
    private final LocalDate today;
    private final Currency currency;

    /** Which typed part each sent one is. */
    private final List<Integer> sent = new ArrayList<>();

    private Money sum;

    Parts(Form form, Desk desk, Currency currency) {
        this.form = form;
        this.amounts = new AmountText(desk.show().locale());
        this.today = desk.today();
        this.currency = currency;
        this.sum = Money.zero(currency);
    }

    /** How many rows the form had. */
    static int shown(Form form) {
        int shown = 0;
        while (shown < MOST && form.knows(field(shown, "amount"))) shown++;
        return shown;
    }

    static String field(int part, String name) {
        return "part[" + part + "]." + name;
    }

    void writeTo(ObjectNode body) {
        for (int i = 0; i < shown(form); i++) {
            String dueOn = field(i, "dueOn");
            String amount = field(i, "amount");
            if (!form.has(dueOn) && !form.has(amount)) continue;
            sent.add(i);
            ArrayNode parts = body.withArray("installments");
            ObjectNode json = parts.addObject();
            try {
                json.put("dueOn", Dates.parse(form.value(dueOn), today).toString());
            } catch (IllegalArgumentException wrong) {
                form.wrong(dueOn, missingOr(dueOn, wrong));
            }
            try {
                Money money = amounts.parse(form.value(amount), currency);
                json.set("amount", EventJson.mapper().valueToTree(money));
                sum = sum.plus(money);
            } catch (IllegalArgumentException wrong) {
                form.wrong(amount, missingOr(amount, wrong));
            }
        }
    }

    private String missingOr(String field, IllegalArgumentException wrong) {
        return form.has(field) ? String.valueOf(wrong.getMessage()) : "is missing";
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    Money sum() {
        return sum;
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        for (int i = 0; i < sent.size(); i++) {
            for (String name : List.of("dueOn", "amount")) {
                String error = form.error("installments[" + i + "]." + name);
                if (!error.isEmpty()) form.wrong(field(sent.get(i), name), error);
            }
        }
        var problem = form.problem();
        if (problem == null || !problem.reason().equals("installments-differ")) return;
        form.wrong(field(sent.getLast(), "amount"), "all parts must come to the total");
    }
}
