package dev.countinghouse.query.disputes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Disputes, and all that was said and done about each. */
@RestController
@Needs(Permission.READ)
final class DisputesController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME);

    /**
     * @param totals of all that are wanted, a row for each currency
     * @param next the cursor of more
     */
    record Listed(
            LocalDate asOf,
            List<Disputes.Total> totals,
            List<Dispute> items,
            @Nullable String next) {}

    /**
     * @param next the cursor of more of the story
     */
    record DisputeStory(
            LocalDate asOf,
            @JsonUnwrapped Dispute dispute,
            List<Step> story,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/disputes",
            produces = {"application/json", "text/csv"})
    void disputes(QueryRequest reading) {
        var wanted = Disputes.Wanted.of(reading);
        Sort<Dispute> sort = Dispute.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> Disputes.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Dispute.CSV,
                (state, asOf, page) ->
                        new Listed(
                                asOf.effectiveOn(),
                                Disputes.totals(state, asOf, wanted),
                                page.items(),
                                page.next()));
    }

    @GetMapping("/v1/books/{book}/disputes/{dispute}")
    void dispute(QueryRequest reading, @PathVariable DisputeId dispute) {
        reading.ofOne()
                .page(
                        READS,
                        (state, asOf, after, row) -> Step.each(state, asOf, dispute, after, row),
                        Step::keys,
                        (state, asOf, page) ->
                                new DisputeStory(
                                        asOf.effectiveOn(),
                                        Disputes.one(state, asOf, dispute),
                                        page.items(),
                                        page.next()));
    }
}
