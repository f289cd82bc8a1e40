package dev.countinghouse.query.banking;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankLineId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.bank.Bank;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Banks as they are seen. */
@RestController
@Needs(Permission.READ)
final class BankController {

    private static final List<String> READS = List.of(Bank.NAME);

    @GetMapping("/v1/books/{book}/bank-accounts")
    BankAccounts.All accounts(QueryRequest reading) {
        return reading.answer(READS, BankAccounts::all);
    }

    @GetMapping("/v1/books/{book}/bank-accounts/{bank}/reconciliation")
    Reconciliation reconciliation(QueryRequest reading, @PathVariable BankAccountId bank) {
        return reading.answer(READS, (state, asOf) -> Reconciliation.of(state, asOf, bank));
    }

    @GetMapping(
            path = "/v1/books/{book}/bank-accounts/{bank}/open-payments",
            produces = {"application/json", "text/csv"})
    void openPayments(QueryRequest reading, @PathVariable BankAccountId bank) {
        reading.list(
                READS,
                (state, asOf, after, row) -> OpenPayments.each(state, asOf, bank, after, row),
                OpenPayment::keys,
                OpenPayment.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/bank-statements",
            produces = {"application/json", "text/csv"})
    void statements(QueryRequest reading) {
        BankAccountId bank = reading.optional("bank", BankAccountId::new);
        reading.list(
                READS,
                (state, asOf, after, row) -> Statements.each(state, asOf, bank, after, row),
                Statement::keys,
                Statement.CSV);
    }

    @GetMapping(
            path = "/v1/books/{book}/bank-lines",
            produces = {"application/json", "text/csv"})
    void lines(QueryRequest reading) {
        var wanted =
                new Lines.Wanted(
                        reading.optional("bank", BankAccountId::new),
                        reading.optional("from", Values::parseDate),
                        reading.optional("matched", BankController::flag));
        reading.list(
                READS,
                (state, asOf, after, row) -> Lines.each(state, asOf, wanted, after, row),
                Line::keys,
                Line.CSV);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is true or false");
        };
    }

    @GetMapping("/v1/books/{book}/bank-lines/{line}")
    Lines.Told line(QueryRequest reading, @PathVariable BankLineId line) {
        return reading.ofOne().answer(READS, (state, asOf) -> Lines.one(state, asOf, line));
    }
}
