package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Registers.Change;
import dev.countinghouse.console.api.Registers.Changes;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was recorded since a time, of the book or of one account. */
@Controller
final class ChangesController {

    private static final int PAGE = 100;
    private static final int USUAL_DAYS = 7;

    /**
     * @param since a position, a day or a time; a week ago if left out
     */
    @GetMapping("/b/{book}/changes")
    ModelAndView changes(
            Desk desk,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        String from = since.isBlank() ? desk.today().minusDays(USUAL_DAYS).toString() : since;
        Changes none = new Changes(desk.day(), 0, List.of(), List.of(), null);
        String problem = "";
        Changes changes = none;
        try {
            changes =
                    desk.read(
                            desk.api("changes")
                                    .with("since", desk.positionKnown(from))
                                    .with("account", account.strip())
                                    .with("cursor", cursor)
                                    .with("limit", PAGE),
                            Changes.class);
        } catch (IllegalArgumentException unclear) {
            problem = "“" + from + "” " + unclear.getMessage() + ".";
        }
        return new ModelAndView(
                "ledger/changes",
                Map.of(
                        "title",
                        "What changed",
                        "changes",
                        changes,
                        "from",
                        from,
                        "problem",
                        problem,
                        "list",
                        list(desk, changes, desk.next("/changes", parameters, changes.next()))));
    }

    private static Listing list(Desk desk, Changes changes, @Nullable String next) {
        return Listing.of("changes", "What was recorded since, the first first", changes.items())
                .column(
                        Column.text("What"),
                        c -> Cell.link(Words.event(c.event()), desk.link(path(c))).noted(c.item()))
                .column(
                        Column.text("Account"),
                        c -> Cell.link(c.account(), desk.link("/accounts/" + c.account())))
                .column(
                        Column.text("Recorded").whereWide(),
                        c -> Cell.of(desk.show().time(c.recordedAt())).toned("dim"))
                .column(Column.day("Effective"), c -> Cell.of(c.effectiveOn()))
                .column(
                        Column.count("Position").whereWide(),
                        c -> Cell.of(c.position()).toned("dim"))
                .column(Column.amount("Changed by"), c -> Cell.of(c.amount()))
                .opening(c -> desk.link(path(c)))
                .whenEmpty("Nothing was recorded since then that counts on this date.")
                .next(next)
                .build();
    }

    private static String path(Change change) {
        return "/" + change.itemKind().toLowerCase(Locale.ROOT) + "s/" + change.item();
    }
}
