package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Work.PlacedItem;
import dev.countinghouse.console.api.Work.QueueItem;
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
import java.util.Map;

/** Something that could not be done by itself, until somebody has seen to it. */
@Controller
final class RefusalController {

    private static final String PATH = "/b/{book}/refusals/{refusal}";
    private static final List<Field> FIELDS =
            List.of(Field.line("reason", "What was done").mandatory());

    private static QueueItem found(Desk desk, String refusal) {
        return desk.read(
                        desk.api("queues", "refusals", "items", refusal).with("snoozed", "INCLUDE"),
                        PlacedItem.class)
                .item();
    }

    private static ModelAndView page(QueueItem it, Form form) {
        return new ModelAndView(
                "queue/refusal",
                Map.of(
                        "title",
                        "Left to somebody",
                        "item",
                        it,
                        "thing",
                        "/" + it.why().value("kind") + "s/" + it.why().value("about"),
                        "fields",
                        FIELDS,
                        "form",
                        form));
    }

    @GetMapping(PATH)
    ModelAndView refusal(Desk desk, @PathVariable String refusal) {
        return page(found(desk, refusal), Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView dismiss(
            Desk desk,
            @PathVariable String refusal,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        QueueItem it = found(desk, refusal);
        return Sending.send(
                desk,
                form,
                desk.api("refusals", refusal, "dismissal"),
                desk.body(form).fields(FIELDS, it.amount().currency()).json(),
                receipt -> new Sending.Next(desk.link("/refusals"), "It is seen to.", null),
                () -> page(it, form));
    }
}
