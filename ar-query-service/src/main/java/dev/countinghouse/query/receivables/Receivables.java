package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.Script;

import java.sql.SQLException;
import java.util.List;

/** The accounts of each book, what is open on them, and why. */
public final class Receivables implements Projection {

    public static final String NAME = "receivables";

    /** So many events of a book at most are looked through for what was known at a position. */
    private static final int EVENTS_PER_SUM = 8_192;

    private final int eventsPerSum;

    public Receivables() {
        this(EVENTS_PER_SUM);
    }

    /**
     * @param eventsPerSum after how many events of a book its entries are summed up by day
     */
    public Receivables(int eventsPerSum) {
        this.eventsPerSum = eventsPerSum;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String definition() {
        return Script.read("receivables");
    }

    @Override
    public String completion() {
        return Script.read("receivables-completion")
                .replace(":events_per_sum", Integer.toString(eventsPerSum));
    }

    @Override
    public void apply(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException {
        written(batch, pipeline).write(pipeline);
    }

    @Override
    public void fill(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException {
        written(batch, pipeline).fill(pipeline);
    }

    /** Writes the documents of a batch and what is told of them, but not what they move. */
    private Movements written(List<EventEnvelope> batch, Pipeline pipeline) throws SQLException {
        var story = new Story();
        var documents = new Documents();
        var movements = new Movements(eventsPerSum);
        for (EventEnvelope event : batch) {
            story.add(event);
            documents.add(event);
            movements.add(event);
        }
        story.write(pipeline);
        documents.write(pipeline);
        return movements;
    }
}
