package dev.countinghouse.console.deposit;

import dev.countinghouse.console.api.Deposits;
import dev.countinghouse.console.api.Deposits.Deposit;
import dev.countinghouse.console.api.Deposits.Detail;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** Deposits, and what is in one. */
@Controller
final class DepositController {

    private static final int PAGE = 100;

    @GetMapping("/b/{book}/deposits")
    ModelAndView deposits(
            Desk desk,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Deposits.All page =
                desk.read(
                        desk.api("deposits")
                                .with("state", state)
                                .with("bank", bank)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Deposits.All.class);
        return new ModelAndView(
                "deposit/deposits",
                Map.of(
                        "title",
                        "Deposits",
                        "list",
                        list(desk, page, desk.next("/deposits", parameters, page.next()))));
    }

    private static Listing list(Desk desk, Deposits.All page, @Nullable String next) {
        return Listing.of("deposits", "Deposits, the newest first", page.items())
                .column(Column.day("Day"), d -> Cell.of(d.depositedOn()))
                .column(
                        Column.text("Deposit"),
                        d -> Cell.link(d.deposit(), desk.link("/deposits/" + d.deposit())))
                .column(Column.text("To").whereWide(), d -> Cell.of(d.bank()).toned("dim"))
                .column(
                        Column.text("Of").whereWide(),
                        d -> Cell.of(DepositWords.kind(d.kind())).toned("dim"))
                .column(
                        Column.text("State"),
                        d ->
                                Cell.of(DepositWords.state(d.state()))
                                        .toned(DepositWords.tone(d.state())))
                .column(Column.count("Items").whereWide(), d -> Cell.of(d.items()))
                .column(Column.amount("Control"), d -> Cell.of(d.control()))
                .column(Column.amount("Entered"), d -> Cell.of(d.entered()))
                .column(Column.amount("Missing"), DepositController::missing)
                .opening(d -> desk.link("/deposits/" + d.deposit()))
                .whenEmpty("No deposit is like this.")
                .next(next)
                .build();
    }

    private static Cell missing(Deposit deposit) {
        Cell cell = Cell.of(deposit.difference());
        return deposit.difference().isZero() ? cell.toned("dim") : cell.toned("bad");
    }

    static Detail detail(Desk desk, String deposit) {
        return desk.read(desk.api("deposits", deposit), Detail.class);
    }

    /** As PDF, for the bank. */
    @GetMapping("/b/{book}/deposits/{deposit}/slip")
    ResponseEntity<byte[]> slip(Desk desk, @PathVariable String deposit) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(desk.document(desk.api("deposits", deposit, "slip")));
    }

    @GetMapping("/b/{book}/deposits/{deposit}")
    ModelAndView deposit(Desk desk, @PathVariable String deposit) {
        Detail it = detail(desk, deposit);
        return new ModelAndView(
                "deposit/deposit",
                Map.of(
                        "title",
                        "Deposit " + it.deposit(),
                        "deposit",
                        it,
                        "kind",
                        DepositWords.kind(it.kind()),
                        "state",
                        DepositWords.state(it.state()),
                        "tone",
                        DepositWords.tone(it.state()),
                        "batches",
                        batches(desk, it),
                        "list",
                        items(desk, it)));
    }

    private static Listing batches(Desk desk, Detail it) {
        return Listing.of("batches", "Batches", it.batches())
                .column(
                        Column.text("Batch"),
                        b ->
                                it.isOpen()
                                        ? Cell.link(
                                                Integer.toString(b.batch()),
                                                desk.link(
                                                        "/deposits/%s/item?batch=%d"
                                                                .formatted(
                                                                        it.deposit(), b.batch())))
                                        : Cell.of(Integer.toString(b.batch())))
                .column(
                        Column.text("Items"),
                        b ->
                                Cell.of("%d of %d".formatted(b.items(), b.count()))
                                        .toned(b.items() == b.count() ? "dim" : "bad"))
                .column(Column.amount("Control"), b -> Cell.of(b.control()))
                .column(Column.amount("Entered"), b -> Cell.of(b.entered()))
                .column(
                        Column.amount("Missing"),
                        b -> Cell.of(b.difference()).toned(b.ties() ? "dim" : "bad"))
                .whenEmpty("It has no batch yet.")
                .build();
    }

    private static Listing items(Desk desk, Detail it) {
        return Listing.of("items", "What is in it", it.contents())
                .column(Column.count("No."), i -> Cell.of(i.number()))
                .column(Column.count("Batch"), i -> Cell.of(i.batch()))
                .column(
                        Column.text("Account"),
                        i -> Cell.link(i.account(), desk.link("/accounts/" + i.account())))
                .column(Column.text("Check or reference"), i -> Cell.of(i.reference()))
                .column(
                        Column.text("MICR").whereWide(),
                        i ->
                                Cell.of(
                                                i.routing() == null
                                                        ? null
                                                        : i.routing() + " " + i.bankAccount())
                                        .toned("dim"))
                .column(
                        Column.text(it.isPosted() ? "Payment" : "To change it"),
                        i -> {
                            String payment = i.payment();
                            if (payment != null) {
                                return Cell.link(payment, desk.link("/payments/" + payment));
                            }
                            return it.isOpen()
                                    ? Cell.link("Take out", removal(desk, it, i.number()))
                                    : Cell.of("");
                        })
                .column(Column.amount("Amount"), i -> Cell.of(i.amount()))
                .whenEmpty("Nothing is in it yet.")
                .build();
    }

    private static String removal(Desk desk, Detail it, int number) {
        return desk.link("/deposits/%s/remove?number=%d".formatted(it.deposit(), number));
    }
}
