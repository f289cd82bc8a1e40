package dev.countinghouse.console.billing;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Billing.Draft;
import dev.countinghouse.console.api.Billing.Drafts;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Sha256;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Releases all drafts that are ready: tried first, with what would be refused, then done, with what
 * came of each. The same form sent again does nothing twice.
 */
@Controller
final class ReleaseController {

    /** So many at a time; the form says if there are more. */
    private static final int MOST = 200;

    /**
     * What came of a draft, or would.
     *
     * @param words of what was refused; nothing if it was not
     */
    private record Outcome(Draft draft, @Nullable String words) {}

    @GetMapping("/b/{book}/release-drafts")
    ModelAndView trying(Desk desk) {
        Form form = Form.blank();
        List<Outcome> outcomes =
                ready(desk).stream().map(draft -> outcome(desk, draft, null)).toList();
        return page(desk, form, outcomes, false);
    }

    @PostMapping("/b/{book}/release-drafts")
    ModelAndView releasing(Desk desk, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Set<String> wanted = Set.copyOf(sent.getOrDefault("draft", List.of()));
        List<Outcome> outcomes = new ArrayList<>();
        for (String draft : wanted.stream().sorted().limit(MOST).toList()) {
            Draft it = desk.read(desk.api("drafts", draft), Draft.class);
            outcomes.add(outcome(desk, it, form.key() + "/" + draft));
        }
        return page(desk, form, outcomes, true);
    }

    private static List<Draft> ready(Desk desk) {
        return desk.read(
                        desk.api("drafts").with("state", "READY").with("limit", MOST), Drafts.class)
                .items();
    }

    private static Outcome outcome(Desk desk, Draft draft, @Nullable String key) {
        Path path = desk.api("drafts", draft.draft(), "release");
        ObjectNode body = desk.body(Form.blank()).json();
        try {
            if (key == null) desk.tryOut(path, body);
            else desk.send(path, digest(key), body);
            return new Outcome(draft, null);
        } catch (Refused no) {
            return new Outcome(
                    draft,
                    "refused: " + Words.title(no.problem()) + ". " + Words.wayOut(no.problem()));
        } catch (Away away) {
            return new Outcome(draft, "not sent: the service does not answer; send it again");
        }
    }

    /** No longer than a key may be. */
    private static String digest(String key) {
        return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView page(Desk desk, Form form, List<Outcome> outcomes, boolean done) {
        Listing list =
                Listing.of("release", "Draft by draft", outcomes)
                        .column(Column.text("Account"), o -> Cell.of(o.draft().accountName()))
                        .column(Column.day("Invoice date"), o -> Cell.of(o.draft().invoiceDate()))
                        .column(Column.amount("Net"), o -> Cell.of(o.draft().net()))
                        .column(
                                Column.text("Outcome"),
                                o ->
                                        o.words() == null
                                                ? Cell.of(done ? "released" : "would be released")
                                                        .toned("good")
                                                : Cell.of(o.words()).toned("bad"))
                        .opening(o -> desk.link("/drafts/" + o.draft().draft()))
                        .whenEmpty("No draft is ready to be released.")
                        .build();
        return new ModelAndView(
                "billing/release",
                Map.of(
                        "title",
                        done ? "What was released" : "Release all drafts",
                        "form",
                        form,
                        "drafts",
                        outcomes.stream().map(o -> o.draft().draft()).toList(),
                        "ready",
                        outcomes.stream().filter(o -> o.words() == null).count(),
                        "done",
                        done,
                        "list",
                        list));
    }
}
