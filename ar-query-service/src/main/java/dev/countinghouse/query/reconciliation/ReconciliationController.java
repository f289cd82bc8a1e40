package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.State;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;

/** The proofs that the books tie, over HTTP. */
@RestController
@Needs(Permission.READ)
final class ReconciliationController {

    private static final String KNOWN_ACCOUNT =
            """
            select count(*) from account
            where book = :book and account = :account and position <= :known
            """;

    private final ControlAccountsView controlAccounts;

    ReconciliationController(ControlAccountsView controlAccounts) {
        this.controlAccounts = controlAccounts;
    }

    /** From a first day, else that of the month, to a last, else the date asked for. */
    @GetMapping("/v1/books/{book}/reconciliation/roll-forward")
    RollForward rollForward(QueryRequest reading) {
        LocalDate from = reading.optional("from", Values::parseDate);
        LocalDate to = reading.optional("to", Values::parseDate);
        reading.notBoth("to", "effectiveOn");
        AccountId account = reading.optional("account", AccountId::new);
        reading.notBoth("to", "effectiveOn");
        return reading.answer(
                Reconciliation.READS,
                (state, asOf) -> {
                    if (account != null) requireKnown(state, account, asOf);
                    AsOf end = to == null ? asOf : asOf.effectiveOn(to);
                    LocalDate begin = from == null ? end.effectiveOn().withDayOfMonth(1) : from;
                    if (begin.isAfter(end.effectiveOn())) {
                        throw new InvalidRequest("from", "must not be after the last day");
                    }
                    return RollForwardView.of(state, account, begin, end);
                });
    }

    private static void requireKnown(State state, AccountId account, AsOf asOf) {
        long found =
                state.database()
                        .sql(KNOWN_ACCOUNT)
                        .param("book", state.book().value())
                        .param("account", account.value())
                        .param("known", asOf.known())
                        .query(Long.class)
                        .single();
        if (found == 0) throw new NotFound("account", account.value());
    }

    @GetMapping("/v1/books/{book}/reconciliation/control-account")
    ControlAccounts controlAccounts(QueryRequest reading) {
        return reading.answer(Reconciliation.READS, controlAccounts::of);
    }
}
