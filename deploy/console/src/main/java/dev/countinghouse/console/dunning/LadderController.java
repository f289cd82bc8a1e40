package dev.countinghouse.console.dunning;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Dunning.DunningSettings;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.dunning.DunningChannel;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.InterestRule;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Sets by which steps accounts are asked to pay, and what late payment costs. */
@Controller
final class LadderController {

    private static final String LADDERS = "/b/{book}/settings/dunning-ladders";
    private static final String INTEREST = "/b/{book}/settings/interest-rule";

    /** So many steps can be typed; the API takes more. */
    private static final int STEPS = 6;

    private static String step(int step, String of) {
        return "levels[%d].%s".formatted(step, of);
    }

    private static Currency currency(Desk desk) {
        return Currency.getInstance(desk.read(desk.api(), Book.class).functionalCurrency());
    }

    private static Command setting(Desk desk) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                Field.line("name", "Ladder")
                        .hinted("“usual” is that of accounts that were given none")
                        .focused());
        fields.add(Field.amount("minimum", "Least amount").hinted("below it nobody is asked"));
        fields.add(Field.count("daysBetween", "Days between two notices"));
        fields.add(Field.check("quiet.SATURDAY", "nothing goes out on Saturdays"));
        fields.add(Field.check("quiet.SUNDAY", "nothing goes out on Sundays"));
        fields.add(Field.date("setOn", "From").hinted("today if left out"));
        for (int i = 0; i < STEPS; i++) {
            fields.add(Field.line(step(i, "name"), "Step " + (i + 1)).hinted("as it is headed"));
            fields.add(
                    Field.count(step(i, "days"), "Days after the due date")
                            .hinted("below zero before it"));
            fields.add(
                    Field.choice(
                            step(i, "channel"),
                            "How",
                            Stream.of(DunningChannel.values())
                                    .map(c -> new Choice(c.name(), Asking.channel(c)))
                                    .toList()));
            fields.add(Field.amount(step(i, "fee"), "Fee an invoice"));
            fields.add(Field.check(step(i, "interest"), "charges interest"));
        }
        return new Command(
                "A dunning ladder",
                "By which steps accounts are asked to pay. Leave steps that there are not empty.",
                fields,
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(LADDERS)
    ModelAndView ladder(Desk desk, @RequestParam(defaultValue = DunningLadder.USUAL) String name) {
        Form form = Form.blank().with("name", name);
        desk.read(desk.api("dunning", "settings"), DunningSettings.class).ladders().stream()
                .filter(ladder -> ladder.name().equals(name))
                .forEach(ladder -> fill(desk, form, ladder));
        return Sending.page(setting(desk), form);
    }

    private static void fill(Desk desk, Form form, DunningLadder ladder) {
        if (ladder.minimum() != null) form.with("minimum", desk.show().typed(ladder.minimum()));
        if (ladder.daysBetween() > 0) form.with("daysBetween", "" + ladder.daysBetween());
        for (DayOfWeek day : ladder.quietWeekdays()) form.with("quiet." + day, "true");
        for (int i = 0; i < Math.min(STEPS, ladder.levels().size()); i++) {
            DunningLevel level = ladder.levels().get(i);
            form.with(step(i, "name"), level.name());
            form.with(step(i, "days"), "" + level.days());
            form.with(step(i, "channel"), level.channel().name());
            if (level.fee() != null) form.with(step(i, "fee"), desk.show().typed(level.fee()));
            if (level.interest()) form.with(step(i, "interest"), "true");
        }
    }

    @PostMapping(LADDERS)
    ModelAndView ladder(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Command command = setting(desk);
        ObjectNode body = desk.body(form).fields(typed(form, command), currency(desk)).json();
        ArrayNode levels = EventJson.mapper().createArrayNode();
        for (int i = 0; i < STEPS; i++) {
            JsonNode level = body.remove("levels[" + i + "]");
            if (level != null) levels.add(level);
        }
        body.set("levels", levels);
        JsonNode quiet = body.remove("quiet");
        if (quiet != null) quiet.propertyNames().forEach(body.withArray("quietWeekdays")::add);
        return Sending.send(
                desk,
                form,
                desk.api("settings", "dunning-ladders"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/dunning"),
                                "Accounts are asked so from that day on.",
                                null),
                () -> Sending.page(command, form));
    }

    /** What belongs to a step without a name was not meant. */
    private static List<Field> typed(Form form, Command command) {
        return command.fields().stream()
                .filter(
                        field ->
                                !field.name().startsWith("levels")
                                        || form.has(
                                                field.name().substring(0, field.name().indexOf('.'))
                                                        + ".name"))
                .toList();
    }

    private static Command interest(Desk desk) {
        return new Command(
                "What late payment costs",
                "Simple interest on what is overdue, from the day after the due date. Steps of a"
                        + " ladder say whether it is charged.",
                List.of(
                        Field.line("name", "By")
                                .mandatory()
                                .focused()
                                .hinted("whose law or which contract"),
                        Field.line("annualPercent", "Percent a year").mandatory(),
                        Field.amount("fixedSum", "Fixed sum")
                                .hinted("once an invoice, with the first interest"),
                        Field.date("setOn", "For days from").hinted("today if left out")),
                "Set it",
                desk.link("/settings"));
    }

    @GetMapping(INTEREST)
    ModelAndView interestNow(Desk desk) {
        InterestRule now =
                desk.read(desk.api("dunning", "settings"), DunningSettings.class).interest();
        Form form = Form.blank();
        if (now != null) {
            form.with("name", now.name())
                    .with("annualPercent", now.annualPercent().toPlainString());
            if (now.fixedSum() != null) form.with("fixedSum", desk.show().typed(now.fixedSum()));
        }
        return Sending.page(interest(desk), form);
    }

    @PostMapping(INTEREST)
    ModelAndView setInterest(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                interest(desk),
                Form.sent(sent),
                desk.api("settings", "interest-rule"),
                currency(desk),
                receipt -> new Sending.Next(desk.link("/dunning"), "The interest is set.", null));
    }
}
