package dev.countinghouse.console.search;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.Invoices;
import dev.countinghouse.console.api.Receivables.Payment;
import dev.countinghouse.console.api.Receivables.Payments;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what is called exactly so; where only one thing is, goes there at once. */
@Controller
final class SearchController {

    private static final int MOST = 20;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

    private record Hit(
            String kind, String name, @Nullable String about, String path, Money amount) {}

    @GetMapping("/b/{book}/search")
    ModelAndView search(Desk desk, @RequestParam(defaultValue = "") String q) {
        String text = q.strip();
        List<Hit> hits = text.isEmpty() ? List.of() : hits(desk, text);
        if (hits.size() == 1)
            return new ModelAndView("redirect:" + desk.link(hits.getFirst().path()));
        Listing list =
                Listing.of("search", "What was found", hits)
                        .column(
                                Column.text("Found"),
                                h -> Cell.link(h.name(), desk.link(h.path())).noted(h.about()))
                        .column(Column.text("What"), h -> Cell.of(h.kind()))
                        .column(Column.amount("Amount"), h -> Cell.of(h.amount()))
                        .opening(h -> desk.link(h.path()))
                        .whenEmpty(
                                "Nothing is called exactly so. An account's id, an invoice's id or number, a payment's id or reference find them.")
                        .build();
        return new ModelAndView("search/search", Map.of("title", "Search", "list", list));
    }

    private static List<Hit> hits(Desk desk, String text) {
        List<Hit> hits = new ArrayList<>();
        if (text.matches(ID)) {
            found(() -> desk.read(desk.api("accounts", text), Account.class))
                    .ifPresent(a -> hits.add(hit(a)));
            found(() -> desk.read(desk.api("invoices", text).with("limit", 1), Invoice.class))
                    .ifPresent(i -> hits.add(hit(i)));
            found(() -> desk.read(desk.api("payments", text).with("limit", 1), Payment.class))
                    .ifPresent(p -> hits.add(hit(p)));
        }
        found(
                        () ->
                                desk.read(
                                        desk.api("invoices")
                                                .with("number", text)
                                                .with("limit", MOST),
                                        Invoices.class))
                .ifPresent(page -> page.items().forEach(i -> hits.add(hit(i))));
        found(
                        () ->
                                desk.read(
                                        desk.api("payments")
                                                .with("reference", text)
                                                .with("limit", MOST),
                                        Payments.class))
                .ifPresent(page -> page.items().forEach(p -> hits.add(hit(p))));
        return hits.stream().distinct().toList();
    }

    private static <T> Optional<T> found(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refused notThere) {
            if (notThere.problem().status() == 403) throw notThere;
            return Optional.empty();
        }
    }

    private static Hit hit(Account it) {
        return new Hit(
                "Account", it.name(), it.account(), "/accounts/" + it.account(), it.balance());
    }

    private static Hit hit(Invoice it) {
        return new Hit(
                "Invoice, " + Words.of(it.state()).toLowerCase(Locale.ROOT),
                it.number(),
                it.account(),
                "/invoices/" + it.invoice(),
                it.total());
    }

    private static Hit hit(Payment it) {
        return new Hit(
                "Payment, " + Words.of(it.state()).toLowerCase(Locale.ROOT),
                it.reference() == null ? it.payment() : it.reference(),
                it.account(),
                "/payments/" + it.payment(),
                it.amount());
    }
}
