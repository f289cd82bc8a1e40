package dev.countinghouse.console.cash;

import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Grid;
import dev.countinghouse.console.page.Grid.Place;
import dev.countinghouse.console.page.Show;
import dev.countinghouse.console.page.TypedRows;
import dev.countinghouse.console.page.TypedRows.Row;
import dev.countinghouse.console.page.TypedRows.Shape;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules for applying cash as they are typed. */
public final class RulesDraft {

    public static final List<Field> HEAD =
            List.of(
                    Field.line("name", "Called").mandatory().focused(),
                    Field.date("setOn", "From").hinted("today if left out"),
                    Field.count("applyFrom", "Applied by itself from a score of")
                            .hinted("of 100; never if left out"),
                    Field.count("proposeFrom", "Proposed from a score of").mandatory(),
                    Field.choice(
                            "rest",
                            "What is left of the money",
                            CashWords.choices(
                                    new Treatment[] {Treatment.UNAPPLIED, Treatment.ON_ACCOUNT},
                                    CashWords::treatment)),
                    Field.check("discounts", "early-payment discounts that it earned are taken"),
                    Field.check("disputed", "disputed items are paid too"),
                    Field.check("partial", "an item may be paid in part"));

    private static final List<Place> RULE =
            List.of(
                    Place.choice(
                            "matching",
                            "Found by",
                            CashWords.choices(Matching.values(), CashWords::matching)),
                    new Place("name", "Called", "Called", "", "what", "", false),
                    Place.choice(
                            "tie",
                            "Two alike",
                            CashWords.choices(TieBreak.values(), CashWords::tie)),
                    new Place("score", "Score", "Score", "amount", "tax", "usual", true));

    private static final List<Place> TOLERANCE =
            List.of(
                    Place.choice(
                            "side",
                            "If",
                            CashWords.choices(Tolerance.Side.values(), CashWords::side)),
                    new Place("percent", "By at most %", "Percent", "amount", "tax", "", false),
                    new Place("amount", "And at most", "Amount", "amount", "narrow", "", false),
                    Place.choice(
                            "then",
                            "Then",
                            CashWords.choices(Treatment.values(), CashWords::treatment)));

    private static final Shape RULES =
            new Shape("rule", RULE.stream().map(Place::part).toList(), 4, CashRules.MAX_RULES);

    private static final Shape TOLERANCES =
            new Shape(
                    "tolerance",
                    TOLERANCE.stream().map(Place::part).toList(),
                    2,
                    CashRules.MAX_TOLERANCES);

    public static final Grid RULE_GRID = new Grid(RULES, "", "Rules in their order", "rule", RULE);
    public static final Grid TOLERANCE_GRID =
            new Grid(TOLERANCES, "", "Differences that need nobody", "tolerance", TOLERANCE);

    private static final String USUAL = "";

    private final Form form;
    private final Currency currency;
    private final AmountText amounts;
    private final TypedRows rules;
    private final TypedRows tolerances;
    private final ObjectNode json = EventJson.mapper().createObjectNode();

    /** Notes in the form what cannot be read. */
    RulesDraft(Desk desk, Form form, Currency currency) {
        this.form = form;
        this.currency = currency;
        amounts = new AmountText(desk.show().locale());
        rules = new TypedRows(RULES, form);
        tolerances = new TypedRows(TOLERANCES, form);
        json.setAll(desk.body(form).fields(HEAD, currency).json());
        for (String check : List.of("discounts", "disputed", "partial")) {
            json.put(check, form.has(check));
        }
        if (!json.has("applyFrom")) json.put("applyFrom", CashRules.NEVER);
        if (json.path("proposeFrom").asInt(0) > json.path("applyFrom").asInt()) {
            form.wrong("proposeFrom", "is more than what is applied by itself scores");
        }
        if (rules.isEmpty()) rules.wrong(false, "matching", "There is at least one rule.");
        ArrayNode all = json.putArray("rules");
        for (Row row : rules.filled()) rule(row, all.addObject());
        ArrayNode differences = json.putArray("tolerances");
        for (Row row : tolerances.filled()) tolerance(row, differences.addObject());
    }

    private void rule(Row row, ObjectNode rule) {
        row.read("matching", typed -> rule.put("matching", typed));
        String matching = rule.path("matching").asString("");
        String usual = matching.isEmpty() ? null : CashWords.matching(Matching.valueOf(matching));
        row.read("name", usual, typed -> rule.put("name", typed));
        row.read("tie", TieBreak.PERSON.name(), typed -> rule.put("tie", typed));
        if (row.has("score")) row.read("score", typed -> rule.put("score", count(typed)));
    }

    private static int count(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("is no whole number", notANumber);
        }
    }

    private void tolerance(Row row, ObjectNode tolerance) {
        row.read("side", typed -> tolerance.put("side", typed));
        if (row.has("percent")) {
            row.read(
                    "percent",
                    typed -> tolerance.put("percent", amounts.number(typed).toPlainString()));
        }
        if (row.has("amount")) {
            row.read(
                    "amount",
                    typed ->
                            tolerance.set(
                                    "amount",
                                    EventJson.mapper()
                                            .valueToTree(amounts.parse(typed, currency))));
        }
        if (!row.has("percent") && !row.has("amount")) {
            row.read("amount", typed -> typed);
        }
        row.read("then", typed -> tolerance.put("then", typed));
    }

    /** The command's body. */
    ObjectNode body() {
        ObjectNode body = EventJson.mapper().createObjectNode();
        if (form.has("account")) body.put("account", form.value("account"));
        ObjectNode said = json.deepCopy();
        if (said.remove("setOn") instanceof JsonNode on) {
            body.set("setOn", on);
        }
        body.set("rules", said);
        return body;
    }

    /**
     * As the query service tries them.
     *
     * @throws IllegalArgumentException if there cannot be such rules
     */
    CashRules rules() {
        ObjectNode said = json.deepCopy();
        said.remove("setOn");
        return EventJson.mapper().treeToValue(said, CashRules.class);
    }

    /** Puts what the service found wrong to the places where it was typed. */
    void settle() {
        for (Field field : HEAD) {
            String error = form.error("rules." + field.name());
            if (!error.isEmpty()) form.wrong(field.name(), error);
        }
        rules.settle("rules.rules", same(RULE));
        tolerances.settle("rules.tolerances", same(TOLERANCE));
    }

    private static Map<String, String> same(List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::part, Place::part));
    }

    /** A form that begins with rules. */
    static Form form(CashRules rules, Show show) {
        Form form =
                Form.blank()
                        .with("name", rules.name())
                        .with("proposeFrom", String.valueOf(rules.proposeFrom()))
                        .with("rest", rules.rest().name());
        if (rules.applyFrom() < CashRules.NEVER) {
            form.with("applyFrom", String.valueOf(rules.applyFrom()));
        }
        if (rules.discounts()) form.with("discounts", "true");
        if (rules.disputed()) form.with("disputed", "true");
        if (rules.partial()) form.with("partial", "true");
        for (int i = 0; i < rules.rules().size(); i++) write(form, i, rules.rules().get(i));
        for (int i = 0; i < rules.tolerances().size(); i++) {
            write(form, i, rules.tolerances().get(i), show);
        }
        return form;
    }

    private static void write(Form form, int row, CashRule rule) {
        form.with(RULES.field(row, "matching"), rule.matching().name())
                .with(RULES.field(row, "name"), rule.name())
                .with(RULES.field(row, "tie"), rule.tie().name())
                .with(
                        RULES.field(row, "score"),
                        rule.score() == null ? USUAL : String.valueOf(rule.score()));
    }

    private static void write(Form form, int row, Tolerance tolerance, Show show) {
        form.with(TOLERANCES.field(row, "side"), tolerance.side().name())
                .with(TOLERANCES.field(row, "then"), tolerance.then().name());
        if (tolerance.percent() != null) {
            form.with(TOLERANCES.field(row, "percent"), tolerance.percent().toPlainString());
        }
        if (tolerance.amount() != null) {
            form.with(TOLERANCES.field(row, "amount"), show.typed(tolerance.amount()));
        }
    }
}
