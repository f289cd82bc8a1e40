package dev.countinghouse.console.billing;

import dev.countinghouse.console.api.Path;
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

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What can be done with a draft. */
@Controller
final class DraftCommands {

    private static final String DRAFT = "/b/{book}/drafts/{draft}";
    private static final Currency NONE = Currency.getInstance("USD");
    private static final Field REASON = Field.line("reason", "Why").mandatory().focused();

    /** The ways that need no more than a reason. */
    private enum Way {
        HOLD(
                "Hold a draft",
                "It is not released until somebody has seen to it.",
                "Hold it",
                "hold",
                "It is held."),
        END_HOLD(
                "It is seen to",
                "It can be released then.",
                "It is seen to",
                "hold",
                "It can be released."),
        DISCARD(
                "Discard a draft",
                "Its charges are free for another one.",
                "Discard it",
                "discarding",
                "It is discarded.");

        private final String title;
        private final String intro;
        private final String verb;
        private final String path;
        private final String done;

        Way(String title, String intro, String verb, String path, String done) {
            this.title = title;
            this.intro = intro;
            this.verb = verb;
            this.path = path;
            this.done = done;
        }

        static Way of(String code) {
            return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        Command command(Desk desk, String draft) {
            return new Command(title, intro, List.of(REASON), verb, desk.link("/drafts/" + draft));
        }
    }

    @GetMapping(DRAFT + "/{way:hold|end-hold|discard}")
    ModelAndView reasoned(Desk desk, @PathVariable String draft, @PathVariable String way) {
        return Sending.page(Way.of(way).command(desk, draft), Form.blank());
    }

    @PostMapping(DRAFT + "/{way:hold|end-hold|discard}")
    ModelAndView reasoned(
            Desk desk,
            @PathVariable String draft,
            @PathVariable String way,
            @RequestParam MultiValueMap<String, String> sent) {
        Way wanted = Way.of(way);
        Path path =
                wanted == Way.END_HOLD
                        ? desk.api("drafts", draft, "hold", "ending")
                        : desk.api("drafts", draft, wanted.path);
        return send(desk, draft, wanted.command(desk, draft), sent, path, wanted.done);
    }

    private static Command releasing(Desk desk, String draft) {
        return new Command(
                "Release a draft",
                "It becomes an invoice with the next number of the series, and is owed.",
                List.of(Field.line("series", "Series").focused().hinted("INV- if left out")),
                "Release it",
                desk.link("/drafts/" + draft));
    }

    @GetMapping(DRAFT + "/release")
    ModelAndView release(Desk desk, @PathVariable String draft) {
        return Sending.page(releasing(desk, draft), Form.blank());
    }

    @PostMapping(DRAFT + "/release")
    ModelAndView release(
            Desk desk,
            @PathVariable String draft,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                releasing(desk, draft),
                Form.sent(sent),
                desk.api("drafts", draft, "release"),
                NONE,
                receipt ->
                        new Sending.Next(
                                desk.link("/invoices/" + receipt.id()),
                                "The invoice is issued.",
                                null));
    }

    private static Command correcting(Desk desk, String draft, int line) {
        return new Command(
                "Line " + line,
                "What is left empty stays as it is; or the line is taken out, and its charge is free for another draft.",
                List.of(
                        Field.number("unitPrice", "Unit price").focused(),
                        Field.number("quantity", "Quantity"),
                        Field.line("description", "What it is"),
                        Field.check("takenOut", "Take the line out"),
                        Field.line("reason", "Why").mandatory()),
                "Correct it",
                desk.link("/drafts/" + draft));
    }

    @GetMapping(DRAFT + "/lines/{line:[0-9]+}")
    ModelAndView correct(Desk desk, @PathVariable String draft, @PathVariable int line) {
        return Sending.page(correcting(desk, draft, line), Form.blank());
    }

    @PostMapping(DRAFT + "/lines/{line:[0-9]+}")
    ModelAndView correct(
            Desk desk,
            @PathVariable String draft,
            @PathVariable int line,
            @RequestParam MultiValueMap<String, String> sent) {
        Command command = correcting(desk, draft, line);
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(command.fields(), NONE).json();
        body.put("line", line);
        return Sending.send(
                desk,
                form,
                desk.api("drafts", draft, "correction"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/drafts/" + draft), "The line is corrected.", null),
                () -> Sending.page(command, form));
    }

    private static ModelAndView send(
            Desk desk,
            String draft,
            Command command,
            MultiValueMap<String, String> sent,
            Path path,
            String done) {
        return Sending.send(
                desk,
                command,
                Form.sent(sent),
                path,
                NONE,
                receipt -> new Sending.Next(desk.link("/drafts/" + draft), done, null));
    }
}
