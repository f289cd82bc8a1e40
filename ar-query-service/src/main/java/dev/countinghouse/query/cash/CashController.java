package dev.countinghouse.query.cash;

import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What payments pay, by the book's rules. */
@RestController
@Needs(Permission.READ)
final class CashController {

    private static final List<String> READS = List.of(Subledger.NAME, Registers.NAME);

    @GetMapping("/v1/books/{book}/payments/{payment}/match")
    PaymentMatch match(QueryRequest reading, @PathVariable PaymentId payment) {
        return reading.answer(READS, (state, asOf) -> Matches.of(state, asOf, payment));
    }
}
