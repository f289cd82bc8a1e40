package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Work.QueueItem;
import dev.countinghouse.console.api.Work.QueueItems;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Waiting;
import dev.countinghouse.console.page.Words;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** The queues as pages: who, how much, how old, why it is here, what to do next, by when. */
@Controller
final class QueueController {

    /** The queues that there are pages of. */
    static final String QUEUE =
            "/b/{book}/{queue:overdue|unapplied|matches|disputes|approvals|chargebacks|plans|refunds"
                    + "|refusals|unpriced|drafts|deliveries}";

    private static final int PAGE = 100;
    private static final Column ACCOUNT = Column.text("Account").by("accountName");
    private static final Column AMOUNT = Column.amount("Amount").by("amount");
    private static final Column DAYS = Column.count("Days").by("ageDays");
    private static final Column BY = Column.day("By").whereWide().by("by");
    private static final Column OWNER = Column.text("Owner").by("owner");
    private static final Column FOLLOW_UP = Column.day("Follow up").by("followUpOn");
    private static final Column SINCE = Column.day("Since").by("since");

    @GetMapping(QUEUE)
    ModelAndView queue(
            Desk desk,
            @PathVariable String queue,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        View wanted = View.of(view);
        QueueItems page =
                desk.read(
                        wanted.of(desk.api("queues", queue), desk)
                                .with("account", account)
                                .with("why", why)
                                .with(
                                        "sort",
                                        Column.asked(
                                                parameters,
                                                ACCOUNT,
                                                AMOUNT,
                                                DAYS,
                                                BY,
                                                OWNER,
                                                FOLLOW_UP,
                                                SINCE))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        QueueItems.class);
        parameters.remove("at");
        String next = desk.next(Waiting.path(queue), parameters, page.next());
        String key = Form.blank().key();
        return new ModelAndView(
                "queue/queue",
                Map.of(
                        "title",
                        Waiting.name(queue),
                        "queue",
                        queue,
                        "about",
                        Abouts.about(queue),
                        "view",
                        wanted,
                        "at",
                        at,
                        "key",
                        key,
                        "rows",
                        page.items().stream().map(i -> Row.of(desk, queue, i, key)).toList(),
                        "list",
                        list(desk, queue, page.items(), next)));
    }

    private static Listing list(
            Desk desk, String queue, List<QueueItem> items, @Nullable String next) {
        boolean accounts = queue.equals("overdue");
        return Listing.of(queue, Waiting.name(queue), items)
                .column(
                        accounts ? ACCOUNT : Column.text("What"),
                        i ->
                                Cell.link(what(queue, i), Waiting.detail(desk, queue, i.item()))
                                        .noted(accounts ? i.account() : null))
                .columnIf(
                        !accounts,
                        ACCOUNT,
                        i -> Cell.link(i.accountName(), desk.link("/accounts/" + i.account())))
                .column(
                        Column.text("Why"),
                        i -> Cell.of(Waiting.why(i, desk.show())).noted(Waiting.step(i)))
                .column(AMOUNT, i -> Cell.of(i.amount()))
                .column(DAYS, i -> Cell.of(i.ageDays()).toned(tone(desk, i)))
                .column(BY, i -> Cell.of(i.by()))
                .column(OWNER, i -> owner(desk, i))
                .column(FOLLOW_UP, i -> Cell.of(i.followUpOn()).noted(followUp(i)))
                .spare(SINCE, i -> Cell.of(i.since()))
                .spare(Column.text("Next step"), i -> Cell.of(Waiting.step(i)))
                .spare(Column.day("Owned since"), i -> Cell.of(i.ownedSince()))
                .spare(Column.text("Note"), i -> Cell.of(i.note()))
                .opening(i -> Waiting.detail(desk, queue, i.item()))
                .whenEmpty(Abouts.empty(queue))
                .next(next)
                .build();
    }

    private static String what(String queue, QueueItem item) {
        return switch (queue) {
            case "overdue" -> item.accountName();
            case "approvals", "disputes" -> Words.of(item.why().value("kind"));
            case "refusals" -> item.why().value("kind") + " " + item.why().value("about");
            default ->
                    item.why().value("reference").isEmpty()
                            ? item.item()
                            : item.why().value("reference");
        };
    }

    private static String tone(Desk desk, QueueItem item) {
        return item.by().isBefore(desk.day()) ? "bad" : "";
    }

    private static Cell owner(Desk desk, QueueItem item) {
        if (item.owner() == null) return Cell.NOTHING;
        return Cell.of(item.owner()).noted("since " + desk.show().day(item.ownedSince()));
    }

    private static @Nullable String followUp(QueueItem item) {
        if (item.note() != null) return item.note();
        return item.snoozed() ? "snoozed" : null;
    }
}
