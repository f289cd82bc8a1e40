package dev.countinghouse.console.charge;

import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** Sets recurring charges, and ends them. */
@Controller
final class RecurringCommands {

    private static Command setting(Desk desk) {
        return new Command(
                "Set a recurring charge",
                "All dates are counted from the first: monthly from the 31st is the last day of a shorter month.",
                List.of(
                        Field.line("account", "Account").mandatory().focused(),
                        Field.line("item", "Item").mandatory(),
                        Field.number("quantity", "Quantity").mandatory(),
                        Field.count("every.count", "Every").mandatory(),
                        Field.choice("every.unit", "weeks or months", units()).mandatory(),
                        Field.date("firstOn", "First on").hinted("today if left out"),
                        Field.date("until", "Until"),
                        Field.line("description", "What it is").hinted("the item’s if left out")),
                "Set it",
                desk.link("/recurring-charges"));
    }

    private static List<Choice> units() {
        return List.of(new Choice("MONTH", "months"), new Choice("WEEK", "weeks"));
    }

    @GetMapping("/b/{book}/new-recurring-charge")
    ModelAndView set(Desk desk, @RequestParam(defaultValue = "") String account) {
        return Sending.page(
                setting(desk),
                Form.blank()
                        .with("account", account)
                        .with("quantity", "1")
                        .with("every.count", "1")
                        .with("every.unit", "MONTH"));
    }

    @PostMapping("/b/{book}/new-recurring-charge")
    ModelAndView set(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        return ChargeCommands.send(
                desk,
                setting(desk),
                sent,
                desk.api("recurring-charges"),
                "/recurring-charges",
                "It is set.");
    }

    private static Command ending(Desk desk) {
        return new Command(
                "End a recurring charge",
                "No charge is later than the last day.",
                List.of(
                        Field.date("lastOn", "Last day").focused().hinted("today if left out"),
                        Field.line("reason", "Why").mandatory()),
                "End it",
                desk.link("/recurring-charges"));
    }

    @GetMapping("/b/{book}/recurring-charges/{recurring}/end")
    ModelAndView end(Desk desk, @PathVariable String recurring) {
        return Sending.page(ending(desk), Form.blank());
    }

    @PostMapping("/b/{book}/recurring-charges/{recurring}/end")
    ModelAndView end(
            Desk desk,
            @PathVariable String recurring,
            @RequestParam MultiValueMap<String, String> sent) {
        return ChargeCommands.send(
                desk,
                ending(desk),
                sent,
                desk.api("recurring-charges", recurring, "ending"),
                "/recurring-charges",
                "It ends.");
    }
}
