package dev.countinghouse.console.search;

import dev.countinghouse.console.api.Registers.Hit;
import dev.countinghouse.console.api.Registers.Hits;
import dev.countinghouse.console.page.AmountText;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Finds by a part of what one has at hand; where only one thing is found, goes there at once. */
@Controller
final class SearchController {

    private static final int MOST = 50;
    private static final int SHORTEST = 2;

    @GetMapping("/b/{book}/search")
    ModelAndView search(Desk desk, @RequestParam(defaultValue = "") String q) {
        String text = asked(desk, q.strip());
        List<Hit> hits = text.length() < SHORTEST ? List.of() : hits(desk, text);
        if (hits.size() == 1) {
            return new ModelAndView("redirect:" + desk.link(path(hits.getFirst())));
        }
        Listing list =
                Listing.of("search", "What was found, the best first", hits)
                        .column(
                                Column.text("Found"),
                                h ->
                                        Cell.link(name(h), desk.link(path(h)))
                                                .noted(name(h).equals(h.id()) ? null : h.id()))
                        .column(
                                Column.text("What"),
                                h -> Cell.of(Words.of(h.kind())).noted("by " + by(h)))
                        .column(
                                Column.text("Account").whereWide(),
                                h ->
                                        Cell.link(
                                                h.accountName(),
                                                desk.link("/accounts/" + h.account())))
                        .column(Column.day("Date").whereWide(), h -> Cell.of(h.date()))
                        .column(Column.amount("Amount"), h -> Cell.of(h.amount()))
                        .opening(h -> desk.link(path(h)))
                        .whenEmpty(
                                "Nothing is like this. A part of a name, the beginning of an id, a"
                                        + " number or a reference, or an amount find it.")
                        .build();
        return new ModelAndView("search/search", Map.of("title", "Search", "list", list));
    }

    private static List<Hit> hits(Desk desk, String text) {
        return desk.read(desk.api("search").with("q", text).with("limit", MOST), Hits.class)
                .items();
    }

    /** What may be an amount goes as the service reads amounts. */
    private static String asked(Desk desk, String typed) {
        if (!typed.matches("[0-9][0-9.,’' ]*[.,][0-9]+")) return typed;
        try {
            return new AmountText(desk.show().locale()).number(typed).toPlainString();
        } catch (IllegalArgumentException noAmount) {
            return typed;
        }
    }

    private static String name(Hit hit) {
        return Objects.requireNonNullElse(hit.label(), hit.id());
    }

    /** {@code NUMBER_BEGINS} as “number”. */
    private static String by(Hit hit) {
        return hit.match().replace("_BEGINS", "").toLowerCase(Locale.ROOT);
    }

    private static String path(Hit hit) {
        return "/" + hit.kind().toLowerCase(Locale.ROOT) + "s/" + hit.id();
    }
}
