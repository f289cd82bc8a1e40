package dev.countinghouse.query.reconciliation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while a book does not tie. It is no part of readiness: wrong numbers are looked at, not
 * hidden.
 */
final class ReconciliationHealth implements HealthIndicator {

    private final CheckResults ties;

    ReconciliationHealth(CheckResults ties) {
        this.ties = ties;
    }

    @Override
    public Health health() {
        var untied = ties.untied();
        Health.Builder health = untied.isEmpty() ? Health.up() : Health.down();
        health.withDetail("booksChecked", ties.books());
        untied.forEach(
                (view, found) ->
                        health.withDetail(
                                view,
                                "differs by %s in minor units, seen at %s"
                                        .formatted(found.differences(), found.at())));
        for (Reconciliation view : Reconciliation.values()) {
            var unchecked = ties.unchecked(view);
            if (!unchecked.isEmpty()) health.withDetail(view.label() + " not checked", unchecked);
        }
        return health.build();
    }
}
