package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Paper.Deliveries;
import dev.countinghouse.console.api.Paper.Delivery;
import dev.countinghouse.console.api.Paper.Report;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.NotThere;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.delivery.DeliveryPrepared.Content;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was sent, or would have been: the office's mailbox. */
@Controller
final class SentController {

    private static final String ONE = "/b/{book}/sent/{delivery}";
    private static final Currency NONE = Currency.getInstance("USD");
    private static final int PAGE = 100;

    @GetMapping("/b/{book}/sent")
    ModelAndView sent(
            Desk desk,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Deliveries page =
                desk.read(
                        desk.api("deliveries")
                                .with("account", account)
                                .with("state", state)
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Deliveries.class);
        return new ModelAndView(
                "paper/sent",
                Map.of(
                        "title",
                        "Sent",
                        "state",
                        state,
                        "list",
                        list(desk, page, desk.next("/sent", parameters, page.next()))));
    }

    private static Listing list(Desk desk, Deliveries page, @Nullable String next) {
        return Listing.of("deliveries", "Documents on their way", page.items())
                .column(Column.day("On"), d -> Cell.of(d.requestedOn()))
                .column(
                        Column.text("What"),
                        d ->
                                Cell.link(
                                        Objects.requireNonNullElse(
                                                d.subject(), Sheets.words(d.kind())),
                                        desk.link("/sent/" + d.delivery())))
                .column(
                        Column.text("To"),
                        d -> Cell.link(d.accountName(), desk.link("/accounts/" + d.account())))
                .column(
                        Column.text("How").whereWide(),
                        d -> Cell.of(Sheets.words(d.channel())).toned("dim"))
                .column(
                        Column.text("State"),
                        d -> Cell.of(Sheets.state(d)).toned(Sheets.tone(d)).noted(d.detail()))
                .opening(d -> desk.link("/sent/" + d.delivery()))
                .whenEmpty("Nothing was sent yet. Documents have a button that sends them.")
                .next(next)
                .build();
    }

    private static Delivery delivery(Desk desk, String id) {
        return desk.read(desk.api("deliveries", id), Delivery.class);
    }

    @GetMapping(ONE)
    ModelAndView one(Desk desk, @PathVariable String delivery) {
        Delivery it = delivery(desk, delivery);
        Map<String, Object> model = new HashMap<>();
        model.put("title", Objects.requireNonNullElse(it.subject(), Sheets.words(it.kind())));
        model.put("delivery", it);
        model.put("text", text(desk, it));
        model.put("parts", parts(desk, it));
        model.put("list", reports(desk, it));
        return new ModelAndView("paper/delivery", model);
    }

    /** The message as it was written, once it is. */
    private static String text(Desk desk, Delivery it) {
        return it.contents().stream()
                .filter(part -> part.name().equals("message.txt"))
                .findFirst()
                .map(part -> new String(desk.kept(part.sha256()), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Listing parts(Desk desk, Delivery it) {
        return Listing.of("parts", "What is in it", it.contents())
                .column(
                        Column.text("File"),
                        part ->
                                Cell.link(
                                        part.name(),
                                        desk.link(
                                                "/sent/"
                                                        + it.delivery()
                                                        + "/files/"
                                                        + part.name())))
                .column(Column.text("Kind").whereWide(), part -> Cell.of(part.mediaType()))
                .column(Column.count("Bytes"), part -> Cell.of(part.size()))
                .column(
                        Column.text("SHA-256").whereWide(),
                        part -> Cell.of(part.sha256().substring(0, 16) + "…").toned("dim"))
                .whenEmpty("It is being made.")
                .build();
    }

    private static Listing reports(Desk desk, Delivery it) {
        List<Report> reports = Objects.requireNonNullElse(it.reports(), List.of());
        return Listing.of("reports", "What became of it", reports.reversed())
                .column(Column.day("On"), r -> Cell.of(r.reportedOn()))
                .column(Column.text("What"), r -> Cell.of(Words.of(r.outcome())))
                .column(Column.text("In words"), r -> Cell.of(r.detail()))
                .column(Column.text("By").whereWide(), r -> Cell.of(r.by()).toned("dim"))
                .whenEmpty("Nothing was said of it yet.")
                .build();
    }

    @GetMapping(ONE + "/files/{name}")
    ResponseEntity<byte[]> file(
            Desk desk, @PathVariable String delivery, @PathVariable String name) {
        Content part =
                delivery(desk, delivery).contents().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("It has no such file."));
        return DocumentController.file(
                desk.kept(part.sha256()), MediaType.parseMediaType(part.mediaType()), name);
    }

    private static Command reporting(Desk desk, String delivery) {
        return new Command(
                "What became of it",
                "For letters that were printed, for what came back, and for whoever knows.",
                List.of(
                        Field.choice(
                                        "outcome",
                                        "It",
                                        List.of(
                                                new Choice("PRINTED", "was printed and posted"),
                                                new Choice("SENT", "arrived"),
                                                new Choice("BOUNCED", "came back"),
                                                new Choice("COMPLAINED", "was not wanted"),
                                                new Choice("FAILED", "was not sent")))
                                .mandatory()
                                .focused(),
                        Field.line("detail", "In words"),
                        Field.date("reportedOn", "On").hinted("today if left out")),
                "Note it",
                desk.link("/sent/" + delivery));
    }

    @GetMapping(ONE + "/report")
    ModelAndView report(Desk desk, @PathVariable String delivery) {
        return Sending.page(reporting(desk, delivery), Form.blank());
    }

    @PostMapping(ONE + "/report")
    ModelAndView report(
            Desk desk,
            @PathVariable String delivery,
            @RequestParam MultiValueMap<String, String> sent) {
        return Sending.send(
                desk,
                reporting(desk, delivery),
                Form.sent(sent),
                desk.api("deliveries", delivery, "report"),
                NONE,
                receipt -> new Sending.Next(desk.link("/sent/" + delivery), "It is noted.", null));
    }
}
