package dev.countinghouse.query.refunds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Refunds: those that wait, and what became of the others. */
@RestController
@Needs(Permission.READ)
final class RefundsController {

    private static final List<String> READS = List.of(Registers.NAME);

    /** A refund with all that happened to it. */
    record RefundStory(@JsonUnwrapped Refund refund, List<Refund.Step> steps) {}

    @GetMapping(
            path = "/v1/books/{book}/refunds",
            produces = {"application/json", "text/csv"})
    void refunds(QueryRequest reading) {
        var wanted =
                new Refunds.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("payment", PaymentId::new),
                        reading.optional("state", Refund.State.class));
        Sort<Refund> sort = Refund.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> Refunds.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Refund.CSV);
    }

    @GetMapping("/v1/books/{book}/refunds/{refund}")
    RefundStory refund(QueryRequest reading, @PathVariable RefundId refund) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                new RefundStory(
                                        Refunds.one(state, asOf, refund),
                                        Refunds.steps(state, asOf, refund)));
    }
}
