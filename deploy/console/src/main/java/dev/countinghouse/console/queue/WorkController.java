package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.api.Work.PlacedItem;
import dev.countinghouse.console.api.Work.QueueItem;
import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Waiting;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Takes, releases and puts off what waits, from its row or from its details. */
@Controller
final class WorkController {

    private static final String ITEM = QueueController.QUEUE + "/items/{item}";

    /** Who took it meanwhile, when that is known. */
    private static final String FROM = "from";

    private static QueueItem item(Desk desk, String queue, String item) {
        return desk.read(
                        desk.api("queues", queue, "items", item).with("snoozed", "INCLUDE"),
                        PlacedItem.class)
                .item();
    }

    /** What the list is looked at with, where something is done in it. */
    private static final String LIST = "list";

    /** Back to the list as it was if it was done there, and to the details otherwise. */
    private static String back(Desk desk, String queue, String item, Form form) {
        if (!form.knows(LIST)) return Waiting.detail(desk, queue, item);
        String list = desk.link(Waiting.path(queue));
        Map<String, String> looked = Address.parameters(form.value(LIST));
        return Address.with(Address.with(list, looked), "at", item);
    }

    @PostMapping(ITEM + "/take")
    ModelAndView take(
            Desk desk,
            @PathVariable String queue,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        String me = desk.person().name();
        return Sending.send(
                desk,
                form,
                desk.api("queues", queue, "items", item, "assignment"),
                desk.body(form).put("owner", me).put(FROM, form.value(FROM)).json(),
                receipt -> new Sending.Next(back(desk, queue, item, form), "It is yours.", null),
                () -> takeOver(desk, queue, item, form));
    }

    /** Says who has it and since when, and offers to take it from them. */
    private static ModelAndView takeOver(Desk desk, String queue, String item, Form form) {
        Problem problem = form.problem();
        String owner = problem == null ? null : problem.owner();
        if (owner != null) form.with(FROM, owner);
        String who =
                problem == null || owner == null
                        ? ""
                        : "%s works on it since %s. "
                                .formatted(owner, desk.show().day(problem.ownedSince()));
        return Sending.page(
                new Command(
                        "Take it over",
                        who + "Sent again, this takes it from them.",
                        List.of(Field.line(FROM, "From").mandatory().focused()),
                        "Take it over",
                        back(desk, queue, item, form)),
                form);
    }

    @PostMapping(ITEM + "/release")
    ModelAndView release(
            Desk desk,
            @PathVariable String queue,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                form,
                desk.api("queues", queue, "items", item, "assignment"),
                desk.body(form).json(),
                receipt -> new Sending.Next(back(desk, queue, item, form), "It is released.", null),
                () -> takeOver(desk, queue, item, form));
    }

    private static Command followingUp(Desk desk, String queue, QueueItem item, Form form) {
        return new Command(
                "Follow up " + item.accountName(),
                "%s. It comes back on that day; left empty, nobody has to come back to it."
                        .formatted(Waiting.why(item, desk.show())),
                List.of(
                        Field.date("followUpOn", "On").hinted("such as +7, mon, 12/15").focused(),
                        Field.check("snoozed", "out of the queue until then"),
                        Field.line("note", "Note").hinted("why, or what to do then")),
                "Set it",
                back(desk, queue, item.item(), form));
    }

    @GetMapping(ITEM + "/follow-up")
    ModelAndView followUp(Desk desk, @PathVariable String queue, @PathVariable String item) {
        QueueItem it = item(desk, queue, item);
        Form form = Form.blank();
        if (it.followUpOn() != null) form.with("followUpOn", it.followUpOn().toString());
        if (it.note() != null) form.with("note", it.note());
        return Sending.page(followingUp(desk, queue, it, form), form);
    }

    @PostMapping(ITEM + "/follow-up")
    ModelAndView followUp(
            Desk desk,
            @PathVariable String queue,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        QueueItem it = item(desk, queue, item);
        return Sending.send(
                desk,
                followingUp(desk, queue, it, form),
                form,
                desk.api("queues", queue, "items", item, "follow-up"),
                it.amount().currency(),
                receipt -> new Sending.Next(back(desk, queue, item, form), set(form), null));
    }

    private static String set(Form form) {
        return form.has("followUpOn") ? "The follow-up date is set." : "No follow-up is left.";
    }
}
