package dev.countinghouse.query.reconciliation;

import dev.countinghouse.http.Caller;
import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.UUID;

/** Comparisons with the history: an auditor's, for each reads all of a book. */
@RestController
@Needs(Permission.AUDIT)
final class HistoryController {

    private static final String PATH = "/v1/books/{book}/reconciliation/history";

    private final HistoryChecks checks;

    HistoryController(HistoryChecks checks) {
        this.checks = checks;
    }

    /** Goes on by itself. */
    @PostMapping(PATH)
    ResponseEntity<HistoryCheck> begin(QueryRequest reading, Caller caller, JsonBody body) {
        body.requireNothing();
        long known = reading.answer(Reconciliation.READS, (_, asOf) -> asOf.known());
        HistoryCheck begun = checks.begin(reading.book(), known, caller.subject());
        URI place = URI.create(PATH.replace("{book}", reading.book().value()) + "/" + begun.id());
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(place).body(begun);
    }

    @GetMapping(PATH + "/{id}")
    HistoryCheck one(QueryRequest reading, @PathVariable UUID id) {
        reading.requireNothingElse();
        return checks.one(reading.book(), id);
    }
}
