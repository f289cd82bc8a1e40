package dev.countinghouse.query.plans;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Payment plans: how they go, and what became of them. */
@RestController
@Needs(Permission.READ)
final class PlansController {

    static final List<String> READS = List.of(Subledger.NAME, Registers.NAME);

    @GetMapping(
            path = "/v1/books/{book}/plans",
            produces = {"application/json", "text/csv"})
    void plans(QueryRequest reading) {
        var wanted =
                new Plans.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("state", Plan.State.class));
        reading.list(
                READS,
                (state, asOf, after, row) -> Plans.each(state, asOf, wanted, after, row),
                Plan::keys,
                Plan.CSV);
    }

    @GetMapping("/v1/books/{book}/plans/{plan}")
    PlanStory plan(QueryRequest reading, @PathVariable PlanId plan) {
        return reading.ofOne().answer(READS, (state, asOf) -> PlanStory.of(state, asOf, plan));
    }
}
