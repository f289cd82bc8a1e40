package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Waiting;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/**
 * One thing done with several items: tried first, with what would be refused, then done, with what
 * came of each. The same form sent again does nothing twice.
 */
@Controller
final class BulkController {

    @PostMapping("/b/{book}/bulk/{queue}")
    ModelAndView bulk(
            Desk desk,
            @PathVariable String queue,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        List<String> items = sent.getOrDefault("item", List.of());
        if (items.isEmpty()) form.wrong("item", "select some rows first, each with x");
        Deeds asked = items.isEmpty() ? Deeds.NONE : Deeds.of(desk, queue, items, form);
        Deeds deeds = form.isRight() ? asked : Deeds.NONE;
        List<Outcome> outcomes =
                deeds.all().stream().map(deed -> outcome(desk, deed, sure)).toList();
        return new ModelAndView(
                "queue/bulk",
                Map.of(
                        "title",
                        sure ? "What was done" : "What would be done",
                        "queue",
                        queue,
                        "form",
                        form,
                        "items",
                        items,
                        "sure",
                        sure,
                        "done",
                        outcomes.stream().filter(Outcome::isDone).count(),
                        "left",
                        left(desk, queue, deeds.left()),
                        "list",
                        list(desk, queue, outcomes, sure)));
    }

    private static Outcome outcome(Desk desk, Deed deed, boolean sure) {
        try {
            Receipt receipt =
                    sure
                            ? desk.send(deed.path(), deed.key(), deed.body())
                            : desk.tryOut(deed.path(), deed.body());
            return new Outcome(deed, null, false, receipt.isProposed());
        } catch (Refused no) {
            return new Outcome(deed, no.problem(), false, false);
        } catch (Away away) {
            return new Outcome(deed, null, true, false);
        }
    }

    private static Listing list(Desk desk, String queue, List<Outcome> outcomes, boolean sure) {
        return Listing.of("bulk", "Row by row", outcomes)
                .column(Column.text("Item"), o -> item(desk, queue, o.deed().item()))
                .column(Column.text("What"), o -> Cell.of(o.deed().what()))
                .column(
                        Column.text("Outcome"),
                        o -> Cell.of(o.words(!sure)).toned(o.isDone() ? "good" : "bad"))
                .opening(o -> Waiting.detail(desk, queue, o.deed().item()))
                .whenEmpty("Nothing of what was selected is so.")
                .build();
    }

    private static Cell item(Desk desk, String queue, String item) {
        return Cell.link(item, Waiting.detail(desk, queue, item));
    }

    private static Listing left(Desk desk, String queue, List<Deeds.Left> left) {
        return Listing.of("left", "What is left out", left)
                .column(Column.text("Item"), l -> item(desk, queue, l.item()))
                .column(Column.text("What"), l -> Cell.of(l.what()))
                .column(Column.text("Why"), l -> Cell.of(l.why()).toned("dim"))
                .opening(l -> Waiting.detail(desk, queue, l.item()))
                .build();
    }
}
