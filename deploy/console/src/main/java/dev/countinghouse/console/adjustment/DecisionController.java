package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.api.Work.PlacedItem;
import dev.countinghouse.console.api.Work.QueueItem;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Waiting;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** Lets a proposed void or reversal pass, or declines it. */
@Controller
final class DecisionController {

    private static final String VOID = "/b/{book}/invoices/{id}/void/{verdict:approve|decline}";
    private static final String REVERSAL =
            "/b/{book}/adjustments/{id}/reversal/{verdict:approve|decline}";

    /** What was proposed, as the queue of approvals has it. */
    private static QueueItem proposed(Desk desk, String item) {
        try {
            Path path = desk.api("queues", "approvals", "items", item);
            return desk.read(path.with("snoozed", "INCLUDE"), PlacedItem.class).item();
        } catch (Refused gone) {
            if (gone.problem().status() != 404) throw gone;
            throw new NotThere("It does not wait for approval, or waits no longer.");
        }
    }

    private static Command command(Desk desk, QueueItem item, String verdict) {
        boolean approves = verdict.equals("approve");
        String about =
                "%s on account %s, %s, %s. "
                        .formatted(
                                Words.of(item.why().value("kind")),
                                item.account(),
                                desk.show().money(item.amount()),
                                Waiting.why(item, desk.show()));
        Field reason = Field.line("reason", "Reason").mandatory().focused();
        return approves
                ? new Command(
                        "Approve it",
                        about + "It is decided on the facts as they are now.",
                        List.of(),
                        "Approve",
                        desk.link("/approvals"))
                : new Command(
                        "Decline it",
                        about + "What stands stays. Whoever proposed it withdraws it so.",
                        List.of(reason),
                        "Decline",
                        desk.link("/approvals"));
    }

    private static ModelAndView send(
            Desk desk, QueueItem item, Path path, String verdict, Form form) {
        String done = verdict.equals("approve") ? "Approved." : "Declined.";
        return Sending.send(
                desk,
                command(desk, item, verdict),
                form,
                path,
                item.amount().currency(),
                receipt -> new Sending.Next(desk.link("/approvals"), done, null));
    }

    private static String segment(String verdict) {
        return verdict.equals("approve") ? "approval" : "decline";
    }

    @GetMapping(VOID)
    ModelAndView decideVoid(Desk desk, @PathVariable String id, @PathVariable String verdict) {
        return Sending.page(command(desk, proposed(desk, "void:" + id), verdict), Form.blank());
    }

    @PostMapping(VOID)
    ModelAndView decideVoid(
            Desk desk,
            @PathVariable String id,
            @PathVariable String verdict,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                proposed(desk, "void:" + id),
                desk.api("invoices", id, "void", segment(verdict)),
                verdict,
                Form.sent(sent));
    }

    @GetMapping(REVERSAL)
    ModelAndView decideReversal(Desk desk, @PathVariable String id, @PathVariable String verdict) {
        return Sending.page(command(desk, proposed(desk, "reversal:" + id), verdict), Form.blank());
    }

    @PostMapping(REVERSAL)
    ModelAndView decideReversal(
            Desk desk,
            @PathVariable String id,
            @PathVariable String verdict,
            @RequestParam MultiValueMap<String, String> sent) {
        return send(
                desk,
                proposed(desk, "reversal:" + id),
                desk.api("adjustments", id, "reversal", segment(verdict)),
                verdict,
                Form.sent(sent));
    }
}
