package dev.countinghouse.console.deposit;

import dev.countinghouse.console.api.Deposits.Detail;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
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

/** Deposits are corrected, posted, or given up. */
@Controller
final class EndingCommands {

    private static final String DEPOSIT = "/b/{book}/deposits/{deposit}";
    private static final Field REASON = Field.line("reason", "Reason").mandatory();

    private static Detail detail(Desk desk, String deposit) {
        return DepositController.detail(desk, deposit);
    }

    private static ModelAndView send(
            Desk desk,
            Detail it,
            Command command,
            MultiValueMap<String, String> sent,
            String done,
            String... path) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                desk.api(path),
                it.control().currency(),
                receipt -> new Sending.Next(desk.link("/deposits/" + it.deposit()), done, null));
    }

    private static Command command(
            Desk desk, Detail it, String title, String intro, List<Field> fields, String verb) {
        return new Command(title, intro, fields, verb, desk.link("/deposits/" + it.deposit()));
    }

    private static Command posting(Desk desk, Detail it) {
        return command(
                desk,
                it,
                "Post " + it.deposit(),
                "%s, %s in all, received on %s."
                        .formatted(
                                it.items() == 1 ? "One payment" : it.items() + " payments",
                                desk.show().money(it.entered()),
                                desk.show().day(it.depositedOn())),
                List.of(),
                "Post it");
    }

    @GetMapping(DEPOSIT + "/post")
    ModelAndView post(Desk desk, @PathVariable String deposit) {
        return Sending.page(posting(desk, detail(desk, deposit)), Form.blank());
    }

    @PostMapping(DEPOSIT + "/post")
    ModelAndView post(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = detail(desk, deposit);
        return send(
                desk, it, posting(desk, it), sent, "It is posted.", "deposits", deposit, "posting");
    }

    private static Command control(Desk desk, Detail it) {
        return command(
                desk,
                it,
                "Another control total",
                "It was to come to %s.".formatted(desk.show().money(it.control())),
                List.of(Field.amount("control", "Control total").mandatory().focused(), REASON),
                "Set it");
    }

    @GetMapping(DEPOSIT + "/control")
    ModelAndView control(Desk desk, @PathVariable String deposit) {
        return Sending.page(control(desk, detail(desk, deposit)), Form.blank());
    }

    @PostMapping(DEPOSIT + "/control")
    ModelAndView control(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = detail(desk, deposit);
        return send(
                desk,
                it,
                control(desk, it),
                sent,
                "The control total is another.",
                "deposits",
                deposit,
                "control");
    }

    private static Command removal(Desk desk, Detail it, int number) {
        return command(
                desk,
                it,
                "Take item %d out".formatted(number),
                "Its check may be entered again then, here or elsewhere.",
                List.of(REASON.focused()),
                "Take it out");
    }

    @GetMapping(DEPOSIT + "/remove")
    ModelAndView remove(Desk desk, @PathVariable String deposit, @RequestParam int number) {
        return Sending.page(removal(desk, detail(desk, deposit), number), Form.blank());
    }

    @PostMapping(DEPOSIT + "/remove")
    ModelAndView remove(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam int number,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = detail(desk, deposit);
        return send(
                desk,
                it,
                removal(desk, it, number),
                sent,
                "It is out.",
                "deposits",
                deposit,
                "items",
                Integer.toString(number),
                "removal");
    }

    private static Command cancelling(Desk desk, Detail it) {
        return command(
                desk,
                it,
                "Give " + it.deposit() + " up",
                "Only where nothing is in it.",
                List.of(REASON.focused()),
                "Give it up");
    }

    @GetMapping(DEPOSIT + "/cancel")
    ModelAndView cancel(Desk desk, @PathVariable String deposit) {
        return Sending.page(cancelling(desk, detail(desk, deposit)), Form.blank());
    }

    @PostMapping(DEPOSIT + "/cancel")
    ModelAndView cancel(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = detail(desk, deposit);
        return send(
                desk,
                it,
                cancelling(desk, it),
                sent,
                "It is given up.",
                "deposits",
                deposit,
                "cancellation");
    }
}
