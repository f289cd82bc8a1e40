package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Aging;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How old what is open is: the book by currency, and each account. */
@Controller
final class AgingController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/aging")
    ModelAndView aging(
            Desk desk,
            @RequestParam(defaultValue = "DUE_DATE") String basis,
            @RequestParam(defaultValue = "SUMMARIZE") String credits,
            @RequestParam(defaultValue = "") String buckets,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Aging book = desk.read(asked(desk.api("aging"), basis, credits, buckets), Aging.class);
        Path accounts = asked(desk.api("aging", "accounts"), basis, credits, buckets);
        Aging page = desk.read(accounts.with("cursor", cursor).with("limit", PAGE), Aging.class);
        var model = model(desk, book, basis, credits);
        model.put("whole", whole(desk, book));
        model.put("list", accounts(desk, page, desk.next("/aging", parameters, page.next())));
        if (!against.isBlank()) {
            Path other = asked(desk.api("aging"), basis, credits, buckets);
            compare(desk, book, other, against, model);
        }
        return new ModelAndView("ledger/aging", model);
    }

    /** With the same of another date beside it. */
    private static void compare(
            Desk desk, Aging book, Path path, String against, Map<String, Object> model) {
        try {
            LocalDate day = Dates.parse(against, desk.today());
            Aging other = desk.read(path.with("effectiveOn", day), Aging.class);
            model.put("other", other);
            model.put("both", Compared.of(desk, book, other));
            Map<String, Long> scale = scale(book, other);
            model.put("otherBars", bars(desk, other, scale));
            model.put("bars", bars(desk, book, scale));
        } catch (IllegalArgumentException noDate) {
            model.put("problem", "“" + against + "” " + noDate.getMessage() + ".");
        }
    }

    /** By currency, the longest bar of all drawings. */
    private static Map<String, Long> scale(Aging... drawn) {
        Map<String, Long> scale = new HashMap<>();
        for (Aging aging : drawn) {
            aging.items().forEach(a -> scale.merge(a.currency(), Bars.longest(a), Math::max));
        }
        return scale;
    }

    private static List<Bars> bars(Desk desk, Aging aging, Map<String, Long> scale) {
        return aging.items().stream()
                .map(
                        a ->
                                Bars.of(
                                        aging.buckets(),
                                        a,
                                        scale.getOrDefault(a.currency(), 0L),
                                        desk.show()))
                .toList();
    }

    private static Map<String, Object> model(Desk desk, Aging book, String basis, String credits) {
        return new HashMap<>(
                Map.of(
                        "title",
                        "Aging",
                        "aging",
                        book,
                        "bars",
                        bars(desk, book, scale(book)),
                        "basis",
                        basis,
                        "credits",
                        credits));
    }

    private static Path asked(Path path, String basis, String credits, String buckets) {
        return path.with("basis", basis).with("credits", credits).with("buckets", buckets);
    }

    /** The book's own rows. */
    private static Listing whole(Desk desk, Aging book) {
        var list =
                Listing.of("aging-book", "Aging of the book", book.items())
                        .column(Column.text("Currency"), aged -> Cell.of(aged.currency()));
        return figures(list, desk, book).whenEmpty("Nothing is open on this date.").build();
    }

    private static Listing accounts(Desk desk, Aging page, @Nullable String next) {
        var list =
                Listing.of("aging", "Aging by account", page.items())
                        .column(Column.text("Account"), aged -> account(desk, aged));
        return figures(list, desk, page)
                .opening(aged -> desk.link("/accounts/" + aged.account()))
                .whenEmpty("Nothing is open on this date.")
                .next(next)
                .build();
    }

    /** Each figure leads to the items that it is the sum of. */
    private static Listing.Builder<Aged> figures(
            Listing.Builder<Aged> list, Desk desk, Aging aging) {
        var drill = new Drill(desk, aging);
        for (int i = 0; i < aging.buckets().size(); i++) {
            int bucket = i;
            Column column = Column.amount(aging.buckets().get(i).label());
            list.column(column, aged -> drill.bucket(aged, bucket));
        }
        boolean apart = aging.items().stream().anyMatch(aged -> !aged.credits().isZero());
        return list.columnIf(apart, Column.amount("Credits"), drill::credits)
                .column(Column.amount("Total"), drill::total)
                .columnIf(
                        aging.items().stream().anyMatch(aged -> !aged.disputed().isZero()),
                        Column.amount("of it disputed"),
                        aged -> aged.disputed().isZero() ? Cell.NOTHING : Cell.of(aged.disputed()));
    }

    private static Cell account(Desk desk, Aged aged) {
        String id = Objects.requireNonNullElse(aged.account(), "");
        return Cell.link(
                Objects.requireNonNullElse(aged.accountName(), id), desk.link("/accounts/" + id));
    }
}
