package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.StoredEvent;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Queue;
import dev.countinghouse.console.page.QueueSource;
import dev.countinghouse.console.page.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was proposed and waits for somebody else's approval, as the log tells it: a queue for those
 * who may read the log.
 */
@Controller
@Order(3)
final class Approvals implements QueueSource {

    private static final String PATH = "/approvals";
    private static final int SERVICE_LEVEL_DAYS = 2;

    @GetMapping("/b/{book}" + PATH)
    ModelAndView approvals(Desk desk) {
        Listing list =
                Listing.of("approvals", "Adjustments that wait for approval", waiting(desk))
                        .column(
                                Column.text("What"),
                                a ->
                                        Cell.link(
                                                        Words.of(a.kind()),
                                                        desk.link("/adjustments/" + a.id()))
                                                .noted(a.reason()))
                        .column(
                                Column.text("Account"),
                                a -> Cell.link(a.account(), desk.link("/accounts/" + a.account())))
                        .column(
                                Column.text("Proposed by"),
                                a ->
                                        Cell.of(a.by())
                                                .noted(
                                                        a.by().equals(desk.person().name())
                                                                ? "somebody else has to approve it"
                                                                : null))
                        .column(Column.day("Since"), a -> Cell.of(since(a)))
                        .column(Column.amount("Amount"), a -> Cell.of(a.amount()))
                        .opening(a -> desk.link("/adjustments/" + a.id()))
                        .whenEmpty(
                                "Nothing waits. Adjustments above somebody's limit would stand here.")
                        .build();
        return new ModelAndView("adjustment/approvals", Map.of("title", "Approvals", "list", list));
    }

    private static LocalDate since(Adjustment adjustment) {
        return adjustment.events().getFirst().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<Adjustment> waiting(Desk desk) {
        List<StoredEvent> events =
                desk.events(
                        desk.api("events")
                                .with("type", "ar.AdjustmentProposed")
                                .with("type", "ar.AdjustmentMade")
                                .with("type", "ar.AdjustmentDeclined"));
        Map<String, List<StoredEvent>> byId = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            String id = event.payload().path("adjustment").asString("");
            byId.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
        }
        return byId.entrySet().stream()
                .flatMap(e -> Adjustment.of(e.getKey(), e.getValue()).stream())
                .filter(Adjustment::isProposed)
                .toList();
    }

    @Override
    public Queue of(Desk desk) {
        List<Adjustment> waiting = waiting(desk);
        Integer oldest =
                waiting.isEmpty()
                        ? null
                        : (int) ChronoUnit.DAYS.between(since(waiting.getFirst()), desk.today());
        return new Queue(
                "Approvals",
                PATH,
                "q",
                (long) waiting.size(),
                List.of(),
                oldest,
                oldest != null && oldest > SERVICE_LEVEL_DAYS);
    }
}
