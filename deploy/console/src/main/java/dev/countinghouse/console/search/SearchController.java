package dev.countinghouse.console.search;

import dev.countinghouse.console.api.Receivables.Found;
import dev.countinghouse.console.api.Receivables.Hit;
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
import java.util.Map;

/** Goes to anything: an account by its id or a part of its name, a document, an amount. */
@Controller
final class SearchController {

    private static final int MOST = 50;

    /** Shorter than this nothing is looked for. */
    private static final int LEAST = 2;

    private static final Map<String, String> PLACES =
            Map.of(
                    "ACCOUNT", "/accounts/",
                    "INVOICE", "/invoices/",
                    "PAYMENT", "/payments/",
                    "ADJUSTMENT", "/adjustments/");

    @GetMapping("/b/{book}/search")
    ModelAndView search(Desk desk, @RequestParam(defaultValue = "") String q) {
        String text = q.strip();
        List<Hit> hits = text.length() < LEAST ? List.of() : hits(desk, text);
        if (hits.size() == 1) return new ModelAndView("redirect:" + link(desk, hits.getFirst()));
        Listing list =
                Listing.of("search", "What was found", hits)
                        .column(
                                Column.text("Found"),
                                h -> Cell.link(name(h), link(desk, h)).noted(about(h)))
                        .column(Column.text("What"), h -> Cell.of(Words.of(h.kind())))
                        .column(Column.day("Of").whereWide(), h -> Cell.of(h.date()))
                        .column(Column.amount("Amount"), h -> Cell.of(h.amount()))
                        .opening(h -> link(desk, h))
                        .whenEmpty(
                                "Nothing is called so. Ids, numbers and references, their beginnings, amounts and parts of an account's name find things.")
                        .build();
        return new ModelAndView("search/search", Map.of("title", "Search", "list", list));
    }

    private static List<Hit> hits(Desk desk, String text) {
        return desk.read(desk.api("search").with("q", text).with("limit", MOST), Found.class)
                .items();
    }

    private static String name(Hit hit) {
        return hit.label() == null ? hit.id() : hit.label();
    }

    private static String about(Hit hit) {
        return hit.kind().equals("ACCOUNT") ? hit.account() : hit.accountName();
    }

    private static String link(Desk desk, Hit hit) {
        return desk.link(PLACES.getOrDefault(hit.kind(), "/accounts/") + hit.id());
    }
}
