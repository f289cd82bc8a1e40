package dev.countinghouse.query.charges;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.billing.Billing;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Charges, recurring charges, and what there is to bill. */
@RestController
@Needs(Permission.READ)
final class ChargesController {

    private static final List<String> READS = List.of(Billing.NAME, Registers.NAME);

    @GetMapping(
            path = "/v1/books/{book}/charges",
            produces = {"application/json", "text/csv"})
    void charges(QueryRequest reading) {
        var wanted = Charges.Wanted.of(reading);
        Sort<Charge> sort = Charge.SORTS.of(reading);
        reading.list(
                READS,
                (state, asOf, after, row) -> Charges.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Charge.CSV);
    }

    @GetMapping("/v1/books/{book}/charges/{charge}")
    Charge charge(QueryRequest reading, @PathVariable ChargeId charge) {
        return reading.ofOne().answer(READS, (state, asOf) -> Charges.one(state, asOf, charge));
    }

    @GetMapping(
            path = "/v1/books/{book}/recurring-charges",
            produces = {"application/json", "text/csv"})
    void recurring(QueryRequest reading) {
        AccountId account = reading.optional("account", AccountId::new);
        Which which = reading.constant("which", Which.GOING_ON);
        reading.list(
                READS,
                (state, asOf, after, row) ->
                        RecurringCharges.each(
                                state, asOf, account, which == Which.GOING_ON, after, row),
                RecurringCharge.SORT::of,
                RecurringCharge.CSV);
    }

    /** Which recurring charges. */
    enum Which {
        GOING_ON,
        ALL
    }

    @GetMapping(
            path = "/v1/books/{book}/billable-accounts",
            produces = {"application/json", "text/csv"})
    void billable(QueryRequest reading) {
        LocalDate through = through(reading);
        AccountId from = reading.optional("from", AccountId::new);
        reading.list(
                READS,
                (state, asOf, after, row) -> Billable.each(state, asOf, through, from, after, row),
                Billable.SORT::of,
                Billable.CSV);
    }

    @GetMapping("/v1/books/{book}/billable-accounts/{account}")
    Billable.Things billable(QueryRequest reading, @PathVariable AccountId account) {
        LocalDate through = through(reading);
        return reading.answer(
                READS, (state, asOf) -> Billable.Things.of(state, asOf, account, through));
    }

    private static LocalDate through(QueryRequest reading) {
        LocalDate through = reading.optional("through", Values::parseDate);
        if (through == null) reading.refuse("through", "is missing");
        return through == null ? LocalDate.MIN : through;
    }
}
