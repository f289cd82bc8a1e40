package dev.countinghouse.query.queues;

import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** What waits, and who works on it. */
@RestController
@Needs(Permission.READ)
final class QueuesController {

    private final Queues queues;

    QueuesController(Queues queues) {
        this.queues = queues;
    }

    /** The queues in the order of a day. */
    record Totals(LocalDate asOf, List<QueueTotal> items) {}

    @GetMapping("/v1/books/{book}/queues")
    Totals totals(QueryRequest reading) {
        String me = reading.caller().subject();
        return reading.answer(
                queues.reads(),
                (state, asOf) ->
                        new Totals(
                                asOf.effectiveOn(),
                                queues.all().stream()
                                        .map(queue -> Queues.total(state, asOf, queue, me))
                                        .toList()));
    }

    @GetMapping(
            path = "/v1/books/{book}/queues/{queue}",
            produces = {"application/json", "text/csv"})
    void items(QueryRequest reading, @PathVariable String queue) {
        Queue named = queues.named(queue);
        Queues.Wanted wanted = Queues.Wanted.of(reading);
        Sort<QueueItem> sort = QueueItem.SORTS.of(reading);
        reading.list(
                Queues.reads(named),
                (state, asOf, after, row) ->
                        Queues.each(state, asOf, named, wanted, sort, after, row),
                sort::of,
                QueueItem.CSV);
    }

    @GetMapping("/v1/books/{book}/queues/{queue}/items/{item}")
    Queues.Placed item(
            QueryRequest reading, @PathVariable String queue, @PathVariable String item) {
        Queue named = queues.named(queue);
        Queues.Wanted wanted = Queues.Wanted.of(reading);
        Sort<QueueItem> sort = QueueItem.SORTS.of(reading);
        return reading.answer(
                Queues.reads(named),
                (state, asOf) -> Queues.one(state, asOf, named, wanted, sort, item));
    }
}
