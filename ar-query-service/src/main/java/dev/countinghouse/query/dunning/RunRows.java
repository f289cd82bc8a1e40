package dev.countinghouse.query.dunning;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunStarted;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Runs, and how many accounts each has found. */
final class RunRows implements TableFold {

    private static final NewRows.Table RUNS =
            NewRows.table(
                    "dunning_run",
                    "book text",
                    "run text",
                    "position int8",
                    "run_on date",
                    "started_by text");
    private static final NewRows.Table PAGES =
            NewRows.table(
                    "dunning_page",
                    "book text",
                    "run text",
                    "page int4",
                    "position int8",
                    "accounts int4",
                    "is_last bool");

    private final NewRows runs = new NewRows(RUNS);
    private final NewRows pages = new NewRows(PAGES);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case DunningRunStarted e ->
                    runs.add(e.book(), e.run(), envelope.position(), e.askedOn(), e.startedBy());
            case DunningRunContinued e ->
                    pages.add(
                            e.book(),
                            e.run(),
                            e.page(),
                            envelope.position(),
                            e.accounts().size(),
                            e.next() == null);
            default -> {}
        }
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(runs);
        pipeline.insert(pages);
    }
}
