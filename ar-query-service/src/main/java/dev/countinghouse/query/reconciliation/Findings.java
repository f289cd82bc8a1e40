package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Sum;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a comparison with the history has found to be wrong: all of it counted, some listed. */
final class Findings {

    private final List<HistoryReport.Difference> listed = new ArrayList<>();
    private final Differences sizes = new Differences();
    private long count;

    void add(HistoryReport.Difference difference) {
        count++;
        if (listed.size() < Discrepancies.MAX_LISTED) listed.add(difference);
        Sum size = difference.size();
        if (size != null) sizes.add(size);
    }

    /** Adds what was found elsewhere. */
    void addAll(Findings others) {
        count += others.count - others.listed.size();
        for (HistoryReport.Difference one : others.listed) {
            count++;
            if (listed.size() < Discrepancies.MAX_LISTED) listed.add(one);
        }
        others.sizes.byCurrency().forEach(sizes::add);
    }

    /** Something is wrong with the events themselves. */
    void event(String problem, @Nullable EventEnvelope at) {
        add(
                new HistoryReport.Difference(
                        HistoryReport.Where.EVENT,
                        problem,
                        null,
                        null,
                        null,
                        null,
                        at == null ? null : at.position(),
                        at == null ? null : at.name(),
                        at == null ? null : at.event().effectiveOn(),
                        null,
                        null));
    }

    /**
     * A row that should be another, should not be, or is not.
     *
     * @param event whose row it is, if there is such an event
     */
    void row(
            HistoryReport.Where where,
            long position,
            @Nullable EventEnvelope event,
            @Nullable Row expected,
            @Nullable Row found) {
        Row row = expected == null ? found : expected;
        if (row == null) throw new IllegalArgumentException("neither expected nor found");
        add(
                new HistoryReport.Difference(
                        where,
                        problem(event, expected, found),
                        new AccountId(row.account()),
                        row.itemKind(),
                        row.item(),
                        row.ledgerAccount(),
                        position,
                        event == null ? null : event.name(),
                        row.effectiveOn(),
                        expected == null ? null : Sum.of(expected.amount()),
                        found == null ? null : Sum.of(found.amount())));
    }

    private static String problem(
            @Nullable EventEnvelope event, @Nullable Row expected, @Nullable Row found) {
        if (event == null) return "the row's event is not in the history";
        if (found == null) return "the event's row is missing";
        return expected == null ? "the event has no such row" : "the row's amount is another";
    }

    List<HistoryReport.Difference> listed() {
        return List.copyOf(listed);
    }

    List<Sum> byCurrency() {
        return sizes.byCurrency();
    }

    long count() {
        return count;
    }
}
