package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Receivables.OpenPart;
import dev.countinghouse.console.api.Receivables.OpenParts;
import dev.countinghouse.console.api.Receivables.OpenTotal;
import dev.countinghouse.console.api.Receivables.OpenTotals;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Documents;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is open of some age: the items that a figure of the aging is the sum of. */
@Controller
final class AgedItemsController {

    private static final int PAGE = 100;
    private static final Column DATE = Column.day("Date").whereWide().by("datedOn");
    private static final Column DUE = Column.day("Due").by("dueOn");
    private static final Column AMOUNT = Column.amount("Amount").whereWide().by("amount");
    private static final Column OPEN = Column.amount("Open").by("open");

    @GetMapping("/b/{book}" + Drill.PATH)
    ModelAndView items(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "ALL") String items,
            @RequestParam(defaultValue = "DUE_DATE") String basis,
            @RequestParam(defaultValue = "") String minAge,
            @RequestParam(defaultValue = "") String maxAge,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Path filter =
                Path.filter()
                        .with("account", account)
                        .with("currency", currency)
                        .with("items", items)
                        .with("basis", basis)
                        .with("minAge", minAge)
                        .with("maxAge", maxAge);
        OpenParts page =
                desk.read(
                        desk.api("open-items")
                                .with(filter)
                                .with("sort", Column.asked(parameters, DATE, DUE, AMOUNT, OPEN))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        OpenParts.class);
        List<OpenTotal> totals =
                desk.read(desk.api("open-items", "totals").with(filter), OpenTotals.class).items();
        boolean byDueDate = basis.equals("DUE_DATE");
        String next = desk.next(Drill.PATH, parameters, page.next());
        return new ModelAndView(
                "ledger/ageditems",
                Map.of(
                        "title",
                        "Open items by age",
                        "about",
                        about(items, byDueDate, minAge, maxAge),
                        "account",
                        account,
                        "totals",
                        totals,
                        "list",
                        list(desk, page.items(), byDueDate, totals, next)));
    }

    /** What of it is shown, in words. */
    private static String about(String items, boolean byDueDate, String min, String max) {
        var words = new ArrayList<String>();
        words.add(
                switch (items) {
                    case "DEBTS" -> "What is owed";
                    case "CREDITS" -> "Unapplied cash and credit";
                    default -> "All that is open";
                });
        String since = byDueDate ? " days past the due date" : " days from the document’s date";
        if (max.isEmpty() && !min.isEmpty()) words.add("at least " + min + since);
        if (!max.isEmpty()) words.add(upTo(byDueDate, min, max) + since);
        return String.join(", ", words);
    }

    private static String upTo(boolean byDueDate, String min, String max) {
        if (!min.isEmpty()) return min + " to " + max;
        return byDueDate && max.equals("0") ? "no" : "at most " + max;
    }

    private static Listing list(
            Desk desk,
            List<OpenPart> items,
            boolean byDueDate,
            List<OpenTotal> totals,
            @Nullable String next) {
        var list =
                Listing.of("open-items", "Open items by age", items)
                        .column(Column.text("Document"), part -> Documents.part(desk, part))
                        .column(Column.text("Account"), part -> account(desk, part))
                        .column(DATE, part -> Cell.of(part.datedOn()))
                        .column(DUE, part -> Cell.of(part.dueOn()))
                        .column(
                                Column.count("Days"),
                                part -> age(desk, byDueDate ? part.dueOn() : part.datedOn()))
                        .column(AMOUNT, part -> Cell.of(part.amount()).toned("dim"))
                        .column(OPEN, part -> Cell.of(part.open()))
                        .opening(part -> desk.link(Documents.path(part)))
                        .whenEmpty("Nothing of this age is open on this date.")
                        .next(next);
        return totals.size() == 1 ? list.total(total(totals.getFirst())).build() : list.build();
    }

    private static Cell account(Desk desk, OpenPart part) {
        return Cell.link(part.accountName(), desk.link("/accounts/" + part.account()));
    }

    /** Below zero of what is to come. */
    private static Cell age(Desk desk, LocalDate from) {
        return Cell.of(ChronoUnit.DAYS.between(from, desk.day()));
    }

    private static List<Cell> total(OpenTotal total) {
        return List.of(
                Cell.of("All " + total.count()),
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.of(total.amount()));
    }
}
