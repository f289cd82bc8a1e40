package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Aging;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.contract.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The buckets of a book on two dates, and what became of each between them. */
final class Compared {

    private record Row(String bucket, Money on, Money against) {}

    private Compared() {}

    static Listing of(Desk desk, Aging on, Aging against) {
        return Listing.of("aging-compared", "Aging on two dates", rows(on, against))
                .column(
                        Column.text("Bucket"),
                        row -> Cell.of(row.bucket()).noted(row.on().currency().getCurrencyCode()))
                .column(
                        Column.amount(desk.show().day(against.asOf())),
                        row -> Cell.of(row.against()))
                .column(Column.amount(desk.show().day(on.asOf())), row -> Cell.of(row.on()))
                .column(Column.amount("Change"), row -> Cell.of(row.on().minus(row.against())))
                .whenEmpty("Nothing was open on either date.")
                .build();
    }

    private static List<Row> rows(Aging on, Aging against) {
        var currencies = new TreeSet<String>();
        Stream.concat(on.items().stream(), against.items().stream())
                .forEach(aged -> currencies.add(aged.currency()));
        List<Row> rows = new ArrayList<>();
        for (String currency : currencies) {
            Optional<Aged> now = in(on, currency);
            Optional<Aged> then = in(against, currency);
            Money zero = Money.ofMinor(0, currency);
            for (int i = 0; i < on.buckets().size(); i++) {
                int bucket = i;
                rows.add(
                        new Row(
                                i == 0 ? "not due" : on.buckets().get(i).label() + " days",
                                now.map(aged -> aged.buckets().get(bucket)).orElse(zero),
                                then.map(aged -> aged.buckets().get(bucket)).orElse(zero)));
            }
            rows.add(
                    new Row(
                            "Credits",
                            now.map(Aged::credits).orElse(zero),
                            then.map(Aged::credits).orElse(zero)));
            rows.add(
                    new Row(
                            "Total",
                            now.map(Aged::total).orElse(zero),
                            then.map(Aged::total).orElse(zero)));
        }
        return rows;
    }

    private static Optional<Aged> in(Aging aging, String currency) {
        return aging.items().stream().filter(a -> a.currency().equals(currency)).findFirst();
    }
}
