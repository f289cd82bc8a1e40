package dev.countinghouse.console.ledger;

import dev.countinghouse.console.api.Reports.JournalLine;
import dev.countinghouse.console.api.Reports.JournalLines;
import dev.countinghouse.console.api.Reports.TrialBalance;
import dev.countinghouse.console.api.Reports.TrialTotal;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Dates;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The general ledger's view: what each of its accounts holds, and the lines behind that. */
@Controller
final class LedgerController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/trial-balance")
    ModelAndView trialBalance(Desk desk) {
        TrialBalance balance = desk.read(desk.api("trial-balance"), TrialBalance.class);
        boolean oneCurrency = balance.totals().size() == 1;
        var list =
                Listing.of("trial-balance", "Trial balance", balance.accounts())
                        .column(
                                Column.text("Account"),
                                row ->
                                        Cell.link(row.name(), journal(desk, row.ledgerAccount()))
                                                .noted(row.ledgerAccount()))
                        .column(
                                Column.text("Normal").whereWide(),
                                row -> Cell.of(Words.of(row.normal())).toned("dim"))
                        .column(
                                Column.text("Cur."),
                                row ->
                                        Cell.of(row.debit().currency().getCurrencyCode())
                                                .toned("dim"))
                        .column(Column.amount("Debit"), row -> some(row.debit()))
                        .column(Column.amount("Credit"), row -> some(row.credit()))
                        .opening(row -> journal(desk, row.ledgerAccount()))
                        .whenEmpty("No account of the ledger was touched by this date.");
        if (oneCurrency) {
            TrialTotal total = balance.totals().getFirst();
            list.total(
                    List.of(
                            Cell.of("Total"),
                            Cell.NOTHING,
                            Cell.NOTHING,
                            Cell.of(total.debit()),
                            Cell.of(total.credit())));
        }
        return new ModelAndView(
                "ledger/trial",
                Map.of("title", "Trial balance", "balance", balance, "list", list.build()));
    }

    private static String journal(Desk desk, String ledgerAccount) {
        return desk.link("/journal?ledgerAccount=" + ledgerAccount);
    }

    private static Cell some(@Nullable Money amount) {
        return amount == null || amount.isZero() ? Cell.NOTHING : Cell.of(amount);
    }

    @GetMapping("/b/{book}/journal")
    ModelAndView journal(
            Desk desk,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String ledgerAccount,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        JournalLines page =
                desk.read(
                        desk.api("journal")
                                .with("from", Dates.plain(from, desk.today()))
                                .with("to", Dates.plain(to, desk.today()))
                                .with("ledgerAccount", ledgerAccount)
                                .with("account", account)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        JournalLines.class);
        Listing list =
                Listing.of("journal", "Journal, the latest day first", page.items())
                        .column(
                                Column.text("Account"),
                                line ->
                                        Cell.of(line.name())
                                                .noted(
                                                        line.ledgerAccount()
                                                                + (line.detail() == null
                                                                        ? ""
                                                                        : ", " + line.detail())))
                        .column(Column.day("Date"), line -> Cell.of(line.effectiveOn()))
                        .column(
                                Column.text("What"),
                                line ->
                                        Cell.link(Words.event(line.event()), desk.link(path(line)))
                                                .noted(line.item()))
                        .column(
                                Column.text("Whose").whereWide(),
                                line ->
                                        Cell.link(
                                                line.account(),
                                                desk.link("/accounts/" + line.account())))
                        .column(Column.amount("Debit"), line -> some(line.debit()))
                        .column(Column.amount("Credit"), line -> some(line.credit()))
                        .column(
                                Column.count("Position").whereWide(),
                                line -> Cell.of(line.position()).toned("dim"))
                        .opening(line -> desk.link(path(line)))
                        .whenEmpty("No line is like this.")
                        .next(desk.next("/journal", parameters, page.next()))
                        .build();
        return new ModelAndView("ledger/journal", Map.of("title", "Journal", "list", list));
    }

    private static String path(JournalLine line) {
        return "/" + line.itemKind().toLowerCase(Locale.ROOT) + "s/" + line.item();
    }
}
