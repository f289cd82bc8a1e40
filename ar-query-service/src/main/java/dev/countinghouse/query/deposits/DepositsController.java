package dev.countinghouse.query.deposits;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.deposit.DepositId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.deposit.Deposits;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Deposits as they are seen. */
@RestController
@Needs(Permission.READ)
final class DepositsController {

    private static final List<String> READS = List.of(Deposits.NAME);

    @GetMapping(
            path = "/v1/books/{book}/deposits",
            produces = {"application/json", "text/csv"})
    void deposits(QueryRequest reading) {
        var wanted =
                new DepositList.Wanted(
                        reading.optional("bank", BankAccountId::new),
                        reading.optional("state", Deposit.State.class));
        reading.list(
                READS,
                (state, asOf, after, row) -> DepositList.each(state, asOf, wanted, after, row),
                Deposit::keys,
                Deposit.CSV);
    }

    @GetMapping("/v1/books/{book}/deposits/{deposit}")
    DepositDetail deposit(QueryRequest reading, @PathVariable DepositId deposit) {
        return reading.ofOne()
                .answer(READS, (state, asOf) -> DepositList.one(state, asOf, deposit));
    }
}
