package dev.countinghouse.query.adjustments;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Adjustments: those that wait for approval, and what became of the others. */
@RestController
@Needs(Permission.READ)
final class AdjustmentsController {

    private static final List<String> READS = List.of(Registers.NAME);

    @GetMapping(
            path = "/v1/books/{book}/adjustments",
            produces = {"application/json", "text/csv"})
    void adjustments(QueryRequest reading) {
        var wanted =
                new Adjustments.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("invoice", InvoiceId::new),
                        reading.optional("state", Adjustment.State.class));
        reading.list(
                READS,
                (state, asOf, after, row) -> Adjustments.each(state, asOf, wanted, after, row),
                Adjustment::keys,
                Adjustment.CSV);
    }

    @GetMapping("/v1/books/{book}/adjustments/{adjustment}")
    Adjustment adjustment(QueryRequest reading, @PathVariable AdjustmentId adjustment) {
        return reading.ofOne()
                .answer(READS, (state, asOf) -> Adjustments.one(state, asOf, adjustment));
    }
}
