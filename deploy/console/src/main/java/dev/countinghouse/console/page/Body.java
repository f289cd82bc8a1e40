package dev.countinghouse.console.page;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Makes a command's body of a form: what is left empty is left out, and what cannot be read is
 * noted at its field.
 */
public final class Body {

    private final ObjectNode json = EventJson.mapper().createObjectNode();
    private final Form form;
    private final Show show;
    private final LocalDate today;

    Body(Form form, Show show, LocalDate today) {
        this.form = form;
        this.show = show;
        this.today = today;
    }

    public ObjectNode json() {
        return json;
    }

    /** Reads all fields, amounts in the given currency. */
    public Body fields(List<Field> fields, Currency currency) {
        fields.forEach(field -> field(field, currency));
        return this;
    }

    private void field(Field field, Currency currency) {
        String typed = form.value(field.name());
        if (field.kind() == Field.Kind.CHECK) {
            if (!typed.isEmpty()) place(field.name()).put(leaf(field.name()), true);
            return;
        }
        if (typed.isEmpty()) {
            if (field.required()) form.wrong(field.name(), "is missing");
            return;
        }
        try {
            switch (field.kind()) {
                case LINE, TEXT, CHOICE, CHECK ->
                        place(field.name()).put(leaf(field.name()), typed);
                case DATE ->
                        place(field.name())
                                .put(leaf(field.name()), Dates.parse(typed, today).toString());
                case COUNT -> place(field.name()).put(leaf(field.name()), Integer.parseInt(typed));
                case NUMBER ->
                        place(field.name())
                                .put(
                                        leaf(field.name()),
                                        new AmountText(show.locale())
                                                .number(typed)
                                                .toPlainString());
                case AMOUNT ->
                        money(field.name(), new AmountText(show.locale()).parse(typed, currency));
            }
        } catch (NumberFormatException notANumber) {
            form.wrong(field.name(), "is no whole number");
        } catch (IllegalArgumentException wrong) {
            form.wrong(field.name(), String.valueOf(wrong.getMessage()));
        }
    }

    public Body put(String name, String value) {
        if (!value.isEmpty()) place(name).put(leaf(name), value);
        return this;
    }

    public Body money(String name, Money money) {
        place(name).set(leaf(name), EventJson.mapper().valueToTree(money));
        return this;
    }

    /** The object that a dotted name's last part belongs into, made as needed. */
    private ObjectNode place(String name) {
        ObjectNode place = json;
        String[] parts = name.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            place =
                    place.get(parts[i]) instanceof ObjectNode there
                            ? there
                            : place.putObject(parts[i]);
        }
        return place;
    }

    private static String leaf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
