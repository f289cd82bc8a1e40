package dev.countinghouse.query.cash;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.cash.RemittanceId;
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
    private static final List<String> REGISTERS = List.of(Registers.NAME);

    @GetMapping("/v1/books/{book}/payments/{payment}/match")
    PaymentMatch match(QueryRequest reading, @PathVariable PaymentId payment) {
        return reading.answer(READS, (state, asOf) -> Matches.of(state, asOf, payment));
    }

    @GetMapping(
            path = "/v1/books/{book}/remittances",
            produces = {"application/json", "text/csv"})
    void remittances(QueryRequest reading) {
        var wanted = Remittances.Wanted.of(reading);
        reading.list(
                REGISTERS,
                (state, asOf, after, row) -> Remittances.each(state, asOf, wanted, after, row),
                Remittance::keys,
                Remittance.CSV);
    }

    @GetMapping("/v1/books/{book}/remittances/{remittance}")
    Remittance remittance(QueryRequest reading, @PathVariable RemittanceId remittance) {
        return reading.answer(REGISTERS, (state, asOf) -> Remittances.one(state, asOf, remittance));
    }

    @GetMapping("/v1/books/{book}/cash/rules")
    CashSettings.HeldRules rules(QueryRequest reading) {
        return reading.answer(REGISTERS, CashSettings::rules);
    }

    @GetMapping("/v1/books/{book}/accounts/{account}/payer-names")
    CashSettings.PayerNames names(QueryRequest reading, @PathVariable AccountId account) {
        return reading.answer(REGISTERS, (state, asOf) -> CashSettings.names(state, asOf, account));
    }

    @GetMapping("/v1/books/{book}/cash/what-if")
    WhatIfAnswer whatIf(QueryRequest reading) {
        WhatIf.Asked asked = WhatIf.Asked.of(reading);
        return reading.answer(READS, (state, asOf) -> WhatIf.of(state, asOf, asked));
    }
}
