package dev.countinghouse.console.history;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Reports.RollForward;
import dev.countinghouse.console.api.Reports.Verification;
import dev.countinghouse.console.api.StoredEvent;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.console.page.Story;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Reads the log: the latest events, those about one thing, one event with its proof. */
@Controller
final class HistoryController {

    /** Of how many of the log's latest events this book's are shown. */
    private static final long LATEST = 100;

    @GetMapping("/b/{book}/history")
    ModelAndView history(
            Desk desk,
            @RequestParam(defaultValue = "") String concerns,
            @RequestParam(defaultValue = "") String verify) {
        Path events = desk.api("events");
        Path asked =
                concerns.isBlank()
                        ? events.with("after", Math.max(0, known(desk) - LATEST))
                        : events.with("concerns", concerns.strip());
        List<StoredEvent> found = desk.events(asked).reversed();
        var page =
                new ModelAndView(
                        "history/history",
                        Map.of("title", "History", "story", Story.stored(desk, "", found)));
        if (!verify.isEmpty()) {
            page.addObject(
                    "verification", desk.audit(desk.api("verification"), Verification.class));
        }
        return page;
    }

    /** How far the log is known, whichever books it is of. */
    private static long known(Desk desk) {
        Path anything = desk.api("reconciliation", "roll-forward");
        return desk.read(anything, RollForward.class).knownPosition();
    }

    @GetMapping("/b/{book}/events/{bookPosition}")
    ModelAndView event(Desk desk, @PathVariable long bookPosition) {
        Path one =
                desk.api("events")
                        .with("afterBookPosition", Math.max(0, bookPosition - 1))
                        .with("untilBookPosition", bookPosition);
        List<StoredEvent> found = desk.events(one);
        if (found.isEmpty()) {
            throw new NotThere("The book has no event " + bookPosition + ".");
        }
        StoredEvent event = found.getFirst();
        Verification proof =
                desk.audit(
                        desk.api("verification")
                                .with("from", bookPosition)
                                .with("until", bookPosition),
                        Verification.class);
        return new ModelAndView(
                "history/event",
                Map.of(
                        "title",
                        Words.event(event.name()),
                        "event",
                        event,
                        "proof",
                        proof,
                        "facts",
                        Story.facts(event.payload()),
                        "said",
                        Story.facts(event.metadata())));
    }
}
