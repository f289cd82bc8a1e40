package dev.countinghouse.console.dispute;

import dev.countinghouse.console.api.Disputes.Dispute;
import dev.countinghouse.console.api.Disputes.Step;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One dispute with all that was said and done about it. */
@Controller
final class DisputeController {

    static final String PATH = "/b/{book}/disputes/{dispute}";

    private static final int STORY = 500;

    static Dispute found(Desk desk, String id) {
        return desk.read(desk.api("disputes", id).with("limit", STORY), Dispute.class);
    }

    static String link(Desk desk, String dispute) {
        return desk.link("/disputes/" + dispute);
    }

    static boolean isLate(Desk desk, Dispute it) {
        return it.isOpen() && it.deadline() != null && it.deadline().isBefore(desk.day());
    }

    static String title(Dispute it) {
        return Words.of(it.kind()) + ": " + Words.of(it.reason()).toLowerCase(Locale.ROOT);
    }

    @GetMapping(PATH)
    ModelAndView dispute(Desk desk, @PathVariable String dispute) {
        Dispute it = found(desk, dispute);
        List<Step> story = it.story() == null ? List.of() : it.story();
        return new ModelAndView(
                "dispute/dispute",
                Map.of(
                        "title",
                        title(it),
                        "dispute",
                        it,
                        "late",
                        isLate(desk, it),
                        "lines",
                        story.stream().map(step -> Said.of(desk, it, step)).toList()));
    }
}
