package dev.countinghouse.console.catalog;

import dev.countinghouse.console.api.Billing.SetPrice;
import dev.countinghouse.console.api.Billing.SetPrices;
import dev.countinghouse.console.api.Billing.SoldItems;
import dev.countinghouse.console.api.Billing.TaxRates;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Listed;
import dev.countinghouse.console.page.Listed.Filter;
import dev.countinghouse.console.page.Listed.Link;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.price.PriceTier;
import dev.countinghouse.http.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Items, tax rates and prices as lists. */
@Controller
final class CatalogController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/items")
    ModelAndView items(Desk desk, @RequestParam MultiValueMap<String, String> parameters) {
        SoldItems page = desk.read(asked(desk, "items", parameters), SoldItems.class);
        Listing list =
                Listing.of("items", "Items", page.items())
                        .column(Column.text("Item"), i -> Cell.of(i.item()))
                        .column(Column.text("What"), i -> Cell.of(i.description()))
                        .column(Column.text("Taxes"), i -> Cell.of(String.join(", ", i.taxes())))
                        .column(
                                Column.text("Revenue account").whereWide(),
                                i -> Cell.of(i.revenueAccount()))
                        .column(Column.day("Since"), i -> Cell.of(i.setOn()))
                        .whenEmpty("Nothing is sold yet. What has a code would stand here.")
                        .next(desk.next("/items", parameters, page.next()))
                        .build();
        return new Listed(
                        "What codes stand for, and which taxes are on them.",
                        List.of(),
                        links(
                                desk,
                                new Link(desk.link("/new-item"), "Set an item", "n"),
                                new Link(desk.link("/prices"), "Prices", "p"),
                                new Link(desk.link("/tax-rates"), "Tax rates", "t")))
                .page("Items", list);
    }

    @GetMapping("/b/{book}/tax-rates")
    ModelAndView taxRates(Desk desk, @RequestParam MultiValueMap<String, String> parameters) {
        TaxRates page = desk.read(asked(desk, "tax-rates", parameters), TaxRates.class);
        Listing list =
                Listing.of("tax-rates", "Tax rates", page.items())
                        .column(Column.text("Tax"), r -> Cell.of(r.tax()))
                        .column(Column.text("Jurisdiction"), r -> Cell.of(r.jurisdiction()))
                        .column(Column.text("Category"), r -> Cell.of(r.category()))
                        .column(Column.count("Percent"), r -> Cell.of(r.percent().toPlainString()))
                        .column(Column.day("From"), r -> Cell.of(r.setOn()))
                        .column(
                                Column.text("Now"),
                                r ->
                                        r.current()
                                                ? Cell.of("counts").toned("good")
                                                : Cell.of("was").toned("dim"))
                        .whenEmpty("No tax is set.")
                        .next(desk.next("/tax-rates", parameters, page.next()))
                        .build();
        return new Listed(
                        "How high taxes are, by date; charges are taxed by their day.",
                        List.of(),
                        links(
                                desk,
                                new Link(desk.link("/new-tax-rate"), "Set a rate", "n"),
                                new Link(desk.link("/items"), "Items", "i")))
                .page("Tax rates", list);
    }

    @GetMapping("/b/{book}/prices")
    ModelAndView prices(Desk desk, @RequestParam MultiValueMap<String, String> parameters) {
        SetPrices page =
                desk.read(asked(desk, "prices", parameters, "item", "which"), SetPrices.class);
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.CONFIGURE);
        Listing list =
                Listing.of("prices", "Prices", page.items())
                        .column(Column.text("Item"), p -> Cell.of(p.item()))
                        .column(Column.text("Kind"), p -> Cell.of(Words.of(p.kind())))
                        .column(Column.text("For"), p -> whose(desk, p))
                        .column(Column.text("Costs"), p -> Cell.of(costs(p)))
                        .column(Column.amount("At least").whereWide(), p -> Cell.of(p.minimum()))
                        .column(Column.day("From"), p -> Cell.of(p.validFrom()))
                        .column(Column.day("Until"), p -> Cell.of(p.validUntil()))
                        .opening(
                                p ->
                                        may && p.counts()
                                                ? desk.link("/prices/" + p.price() + "/end")
                                                : null)
                        .whenEmpty("No price counts. What has none waits and is never free.")
                        .next(desk.next("/prices", parameters, page.next()))
                        .build();
        return new Listed(
                        "What items cost. A special price counts before a contract’s, that before a group’s list, that before everybody’s.",
                        List.of(
                                Filter.typed("item", "item"),
                                new Filter(
                                        "which",
                                        "which",
                                        List.of(
                                                new Choice("", "those that count"),
                                                new Choice("ALL", "all")))),
                        links(
                                desk,
                                new Link(desk.link("/new-price"), "Set a price", "n"),
                                new Link(desk.link("/items"), "Items", "i")))
                .page("Prices", list);
    }

    private static Cell whose(Desk desk, SetPrice price) {
        if (price.account() != null) {
            return Cell.link(price.account(), desk.link("/accounts/" + price.account()));
        }
        return Cell.of(price.group() == null ? "everybody" : "group " + price.group());
    }

    private static String costs(SetPrice price) {
        String tiers =
                price.tiers().stream()
                        .map(CatalogController::tier)
                        .collect(Collectors.joining(", "));
        String discount =
                price.discountPercent() == null
                        ? ""
                        : " less " + price.discountPercent().toPlainString() + " %";
        return tiers + " " + price.currency() + discount;
    }

    private static String tier(PriceTier tier) {
        String unit = tier.unitPrice().toPlainString();
        return tier.from().signum() == 0
                ? unit
                : "from " + tier.from().toPlainString() + ": " + unit;
    }

    private static Path asked(
            Desk desk, String list, MultiValueMap<String, String> parameters, String... filters) {
        Path path = desk.api(list).with("cursor", value(parameters, "cursor")).with("limit", PAGE);
        for (String filter : filters) path = path.with(filter, value(parameters, filter));
        return path;
    }

    private static String value(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    /** The first only where somebody may set. */
    private static List<Link> links(Desk desk, Link setting, Link... others) {
        List<Link> links = new ArrayList<>(List.of(others));
        boolean may = desk.asOf().isNow() && desk.person().may(Permission.CONFIGURE);
        if (may) links.addFirst(setting);
        return links;
    }
}
