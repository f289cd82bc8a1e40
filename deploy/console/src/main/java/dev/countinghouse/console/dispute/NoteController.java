package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
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

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Writes down what was said about a dispute, or sent. */
@Controller
final class NoteController {

    private static final String PATH = DisputeController.PATH + "/note";
    private static final String NAME = "documentName";
    private static final String HASH = "documentHash";

    private static final List<Field> SAID =
            List.of(
                    Field.choice(
                                    "direction",
                                    "Who said it",
                                    List.of(
                                            new Choice("IN", "They told us"),
                                            new Choice("OUT", "We told them"),
                                            new Choice("INTERNAL", "Among us")))
                            .mandatory(),
                    Field.line("person", "Person").hinted("who said it, or was told"),
                    Field.text("text", "What was said").mandatory().focused());

    private static Command noting(Desk desk, Dispute it) {
        return new Command(
                "Note on the dispute",
                DisputeController.title(it) + ", invoice " + it.number() + ".",
                List.of(
                        SAID.get(0),
                        SAID.get(1),
                        SAID.get(2),
                        Field.line(NAME, "Document").hinted("what it is called"),
                        Field.line(HASH, "Its SHA-256").hinted("64 small hex digits")),
                "Write it down",
                DisputeController.link(desk, it.dispute()));
    }

    @GetMapping(PATH)
    ModelAndView note(Desk desk, @PathVariable String dispute) {
        return Sending.page(noting(desk, DisputeController.found(desk, dispute)), Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView note(
            Desk desk,
            @PathVariable String dispute,
            @RequestParam MultiValueMap<String, String> sent) {
        Dispute it = DisputeController.found(desk, dispute);
        Form form = Form.sent(sent);
        ObjectNode body = desk.body(form).fields(SAID, it.disputed().currency()).json();
        if (form.has(NAME) || form.has(HASH)) {
            if (!form.has(NAME)) form.wrong(NAME, "is missing");
            if (!form.value(HASH).matches("[0-9a-f]{64}")) {
                form.wrong(HASH, "must be 64 small hex digits");
            }
            body.putArray("documents")
                    .addObject()
                    .put("name", form.value(NAME))
                    .put("sha256", form.value(HASH));
        }
        return Sending.send(
                desk,
                form,
                desk.api("disputes", dispute, "entries"),
                body,
                receipt ->
                        new Sending.Next(
                                DisputeController.link(desk, dispute), "Written down.", null),
                () -> Sending.page(noting(desk, it), form));
    }
}
