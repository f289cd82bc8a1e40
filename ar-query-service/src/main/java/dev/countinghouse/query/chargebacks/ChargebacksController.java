package dev.countinghouse.query.chargebacks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Chargebacks: those that go on, and what became of the others. */
@RestController
@Needs(Permission.READ)
final class ChargebacksController {

    private static final List<String> READS = List.of(Registers.NAME);

    /** A chargeback with all that happened to it. */
    record ChargebackStory(@JsonUnwrapped Chargeback chargeback, List<Chargeback.Step> steps) {}

    @GetMapping(
            path = "/v1/books/{book}/chargebacks",
            produces = {"application/json", "text/csv"})
    void chargebacks(QueryRequest reading) {
        var wanted =
                new Chargebacks.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("payment", PaymentId::new),
                        reading.optional("state", Chargeback.State.class));
        reading.list(
                READS,
                (state, asOf, after, row) -> Chargebacks.each(state, asOf, wanted, after, row),
                Chargeback::keys,
                Chargeback.CSV);
    }

    @GetMapping("/v1/books/{book}/chargebacks/{chargeback}")
    ChargebackStory chargeback(QueryRequest reading, @PathVariable ChargebackId chargeback) {
        return reading.ofOne()
                .answer(
                        READS,
                        (state, asOf) ->
                                new ChargebackStory(
                                        Chargebacks.one(state, asOf, chargeback),
                                        Chargebacks.steps(state, asOf, chargeback)));
    }
}
