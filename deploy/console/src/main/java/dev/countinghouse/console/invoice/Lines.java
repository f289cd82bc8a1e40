package dev.countinghouse.console.invoice;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Show;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** The lines of an invoice as they are typed; those left empty are none. */
final class Lines {

    /** How many empty lines a form begins with. */
    static final int FIRST = 6;

    static final int MOST = 1_000;

    private static final List<String> PARTS =
            List.of("description", "quantity", "unitPrice", "taxCode", "taxPercent");

    private final Form form;
    private final AmountText numbers;

    /** Which typed line each sent one is. */
    private final List<Integer> sent = new ArrayList<>();

    Lines(Form form, Show show) {
        this.form = form;
        this.numbers = new AmountText(show.locale());
    }

    /** How many lines the form had. */
    static int shown(Form form) {
        int shown = FIRST;
        while (shown < MOST && form.knows(field(shown, "description"))) shown++;
        return shown;
    }

    static String field(int line, String part) {
        return "line[" + line + "]." + part;
    }

    void writeTo(ObjectNode body) {
        ArrayNode lines = body.putArray("lines");
        for (int i = 0; i < shown(form); i++) {
            int line = i;
            if (PARTS.stream().noneMatch(part -> form.has(field(line, part)))) continue;
            sent.add(i);
            ObjectNode json = lines.addObject();
            text(json, i, "description");
            number(json, i, "quantity", "1");
            number(json, i, "unitPrice", "");
            if (form.has(field(i, "taxCode")) || form.has(field(i, "taxPercent"))) tax(json, i);
        }
        if (sent.isEmpty())
            form.wrong(field(0, "description"), "An invoice has at least one line.");
    }

    private void text(ObjectNode json, int line, String part) {
        String typed = form.value(field(line, part));
        if (typed.isEmpty()) form.wrong(field(line, part), "is missing");
        json.put(part, typed);
    }

    private void number(ObjectNode json, int line, String part, String usual) {
        String typed = form.value(field(line, part));
        if (typed.isEmpty()) typed = usual;
        if (typed.isEmpty()) {
            form.wrong(field(line, part), "is missing");
            return;
        }
        try {
            json.put(part, numbers.number(typed).toPlainString());
        } catch (IllegalArgumentException wrong) {
            form.wrong(field(line, part), String.valueOf(wrong.getMessage()));
        }
    }

    private void tax(ObjectNode json, int line) {
        ObjectNode tax = json.putArray("taxes").addObject();
        String code = form.value(field(line, "taxCode"));
        tax.put("code", code.isEmpty() ? "TAX" : code);
        String percent = form.value(field(line, "taxPercent"));
        try {
            tax.put("percent", numbers.number(percent).toPlainString());
        } catch (IllegalArgumentException wrong) {
            form.wrong(
                    field(line, "taxPercent"), percent.isEmpty() ? "is missing" : "is no number");
        }
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        for (int i = 0; i < sent.size(); i++) {
            String from = "lines[" + i + "].";
            int line = sent.get(i);
            for (String part : List.of("description", "quantity", "unitPrice")) {
                moved(from + part, field(line, part));
            }
            moved(from + "taxes[0].code", field(line, "taxCode"));
            moved(from + "taxes[0].percent", field(line, "taxPercent"));
        }
    }

    private void moved(String from, String to) {
        String error = form.error(from);
        if (!error.isEmpty()) form.wrong(to, error);
    }
}
