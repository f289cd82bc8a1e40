package dev.countinghouse.console.bank;

import dev.countinghouse.console.api.Banks.Line;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Accounts for lines of banks, and says that they are something else. */
@Controller
final class LineCommands {

    /** None of them has an amount that is typed. */
    private static final Currency NONE = Currency.getInstance("USD");

    private static final String LINE = "/b/{book}/bank-lines/{line}";

    private static Command matching(Desk desk, Line line) {
        return new Command(
                "Account for " + desk.show().money(line.amount()),
                line.amount().isNegative()
                        ? "By payments that went back, or by saying what it is."
                        : "By payments that add up to it, or by saying what it is.",
                List.of(
                        Field.line("payments", "Payments")
                                .hinted("their ids, with blanks between them")
                                .focused(),
                        Field.line("note", "It is")
                                .hinted("where it is no payment: a fee, a transfer")),
                "Account for it",
                desk.link("/bank-lines/" + line.line()));
    }

    private static Line line(Desk desk, String line) {
        return desk.read(desk.api("bank-lines", line), Line.class);
    }

    @GetMapping(LINE + "/match")
    ModelAndView match(
            Desk desk,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String payments) {
        return Sending.page(
                matching(desk, line(desk, line)), Form.blank().with("payments", payments));
    }

    @PostMapping(LINE + "/match")
    ModelAndView match(
            Desk desk,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        ObjectNode body = EventJson.mapper().createObjectNode();
        if (form.has("payments")) {
            Stream.of(form.value("payments").split("[\\s,]+"))
                    .forEach(body.withArray("payments")::add);
        }
        if (form.has("note")) body.put("note", form.value("note"));
        Line it = line(desk, line);
        return Sending.send(
                desk,
                form,
                desk.api("bank-lines", line, "match"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/bank-accounts/" + it.bank()),
                                "The line is accounted for.",
                                desk.link("/bank-lines/" + line + "/unmatch")),
                () -> Sending.page(matching(desk, it), form));
    }

    private static Command unmatching(Desk desk, String line) {
        return new Command(
                "It is something else",
                "The line and its payments are open again.",
                List.of(Field.line("reason", "Reason").mandatory().focused()),
                "Open it again",
                desk.link("/bank-lines/" + line));
    }

    @GetMapping(LINE + "/unmatch")
    ModelAndView unmatch(Desk desk, @PathVariable String line) {
        return Sending.page(unmatching(desk, line), Form.blank());
    }

    @PostMapping(LINE + "/unmatch")
    ModelAndView unmatch(
            Desk desk,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                unmatching(desk, line),
                Form.sent(sent),
                desk.api("bank-lines", line, "match", "removal"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/bank-lines/" + line), "The line is open again.", null));
    }
}
