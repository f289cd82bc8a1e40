package dev.countinghouse.query.adjustments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.allocations.Applied;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Adjustments: those that wait for approval, and what became of the others. */
@RestController
@Needs(Permission.READ)
final class AdjustmentsController {

    private static final List<String> READS = List.of(Registers.NAME);
    private static final List<String> ONE = List.of(Registers.NAME, Subledger.NAME);

    /**
     * An adjustment with what of it is open on the account.
     *
     * @param open below zero a credit that is left to apply, above zero what is to be paid
     * @param allocations where its credit went, those taken back among them
     */
    record OnAccount(@JsonUnwrapped Adjustment adjustment, Money open, List<Applied> allocations) {}

    @GetMapping(
            path = "/v1/books/{book}/adjustments",
            produces = {"application/json", "text/csv"})
    void adjustments(QueryRequest reading) {
        var wanted =
                new Adjustments.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("invoice", InvoiceId::new),
                        reading.optional("state", Adjustment.State.class));
        Sort<Adjustment> sort = Adjustment.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        Adjustments.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Adjustment.CSV);
    }

    @GetMapping("/v1/books/{book}/adjustments/{adjustment}")
    OnAccount adjustment(QueryRequest reading, @PathVariable AdjustmentId adjustment) {
        return reading.ofOne()
                .answer(
                        ONE,
                        (state, asOf) -> {
                            Adjustment found = Adjustments.one(state, asOf, adjustment);
                            return new OnAccount(
                                    found,
                                    Adjustments.open(state, asOf, found),
                                    Applied.of(state, asOf, adjustment));
                        });
    }
}
