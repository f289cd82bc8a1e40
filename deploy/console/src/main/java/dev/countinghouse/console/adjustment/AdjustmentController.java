package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Registers.Adjustment;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.console.page.Spread;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.adjustment.MemoLine;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One adjustment with its story; its approval, refusal and reversal. */
@Controller
final class AdjustmentController {

    private static final String PATH = "/b/{book}/adjustments/{adjustment}";

    private static Adjustment found(Desk desk, String id) {
        return desk.read(desk.api("adjustments", id), Adjustment.class);
    }

    @GetMapping(PATH)
    ModelAndView adjustment(Desk desk, @PathVariable String adjustment) {
        Adjustment it = found(desk, adjustment);
        Memo memo = Memo.of(it.kind());
        return new ModelAndView(
                "adjustment/adjustment",
                Map.of(
                        "title",
                        Words.of(it.kind()),
                        "adjustment",
                        it,
                        "memo",
                        memo,
                        "spread",
                        Spread.of(
                                desk,
                                "/adjustments/" + adjustment,
                                it.account(),
                                Objects.requireNonNullElse(it.allocations(), List.of())),
                        "story",
                        Steps.of(desk, it),
                        "list",
                        lines(desk, memo, Objects.requireNonNullElse(it.lines(), List.of()))));
    }

    private static Listing lines(Desk desk, Memo memo, List<MemoLine> lines) {
        var list =
                Listing.of("lines", memo.heading(), lines)
                        .column(Column.text("What"), line -> Cell.of(line.description()))
                        .column(
                                Column.text("Taxes"),
                                line -> Cell.of(taxes(desk, line)).toned("dim"))
                        .column(Column.amount("Net"), line -> Cell.of(line.net()))
                        .column(Column.amount("With taxes"), line -> Cell.of(line.total()));
        if (lines.isEmpty()) return list.build();
        return list.total(
                        List.of(
                                Cell.of(memo.sum()),
                                Cell.NOTHING,
                                Cell.of(MemoTotals.net(lines)),
                                Cell.of(MemoTotals.total(lines))))
                .build();
    }

    private static String taxes(Desk desk, MemoLine line) {
        return line.taxes().stream()
                .map(tax -> tax.code() + " " + desk.show().amount(tax.amount()))
                .collect(Collectors.joining(", "));
    }

    private static String link(Desk desk, String adjustment) {
        return desk.link("/adjustments/" + adjustment);
    }

    private static Command approving(Desk desk, Adjustment it) {
        return new Command(
                "Approve it",
                "%s of %s on account %s, because: %s. %s by %s."
                        .formatted(
                                Words.of(it.kind()),
                                desk.show().money(it.amount()),
                                it.account(),
                                it.reason(),
                                it.isReversalProposed() ? "To be taken back, asked" : "Proposed",
                                it.asker()),
                List.of(),
                "Approve",
                link(desk, it.adjustment()));
    }

    @GetMapping(PATH + "/approve")
    ModelAndView approve(Desk desk, @PathVariable String adjustment) {
        return Sending.page(approving(desk, found(desk, adjustment)), Form.blank());
    }

    @PostMapping(PATH + "/approve")
    ModelAndView approve(
            Desk desk,
            @PathVariable String adjustment,
            @RequestParam MultiValueMap<String, String> sent) {
        Adjustment it = found(desk, adjustment);
        return Sending.send(
                desk,
                approving(desk, it),
                Form.sent(sent),
                it.isReversalProposed()
                        ? desk.api("adjustments", adjustment, "reversal", "approval")
                        : desk.api("adjustments", adjustment, "approval"),
                it.amount().currency(),
                receipt -> new Sending.Next(desk.link("/approvals"), "Approved.", null));
    }

    private static Command declining(Desk desk, Adjustment it) {
        return new Command(
                "Decline it",
                "It is not made. Whoever proposed it withdraws it the same way.",
                List.of(Field.line("reason", "Reason").mandatory().focused()),
                "Decline",
                link(desk, it.adjustment()));
    }

    @GetMapping(PATH + "/decline")
    ModelAndView decline(Desk desk, @PathVariable String adjustment) {
        return Sending.page(declining(desk, found(desk, adjustment)), Form.blank());
    }

    @PostMapping(PATH + "/decline")
    ModelAndView decline(
            Desk desk,
            @PathVariable String adjustment,
            @RequestParam MultiValueMap<String, String> sent) {
        Adjustment it = found(desk, adjustment);
        return Sending.send(
                desk,
                declining(desk, it),
                Form.sent(sent),
                desk.api("adjustments", adjustment, "decline"),
                it.amount().currency(),
                receipt -> new Sending.Next(desk.link("/approvals"), "Declined.", null));
    }

    private static Command reversing(Desk desk, Adjustment it) {
        return new Command(
                "Take the adjustment back",
                "All of it; what it changed is as it was before.",
                List.of(
                        Field.line("reason", "Reason").mandatory().focused(),
                        Field.date("effectiveOn", "Effective on").hinted("today if left out")),
                "Take it back",
                link(desk, it.adjustment()));
    }

    @GetMapping(PATH + "/reverse")
    ModelAndView reverse(Desk desk, @PathVariable String adjustment) {
        return Sending.page(reversing(desk, found(desk, adjustment)), Form.blank());
    }

    @PostMapping(PATH + "/reverse")
    ModelAndView reverse(
            Desk desk,
            @PathVariable String adjustment,
            @RequestParam MultiValueMap<String, String> sent) {
        Adjustment it = found(desk, adjustment);
        return Sending.send(
                desk,
                reversing(desk, it),
                Form.sent(sent),
                desk.api("adjustments", adjustment, "reversal"),
                it.amount().currency(),
                receipt ->
                        new Sending.Next(
                                link(desk, adjustment),
                                receipt.isProposed()
                                        ? "Two people made it or it is above your limit, so it is"
                                                + " proposed: somebody else has to approve it."
                                        : "It is taken back.",
                                null));
    }
}
