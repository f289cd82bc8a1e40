package dev.countinghouse.query.feed;

import dev.countinghouse.contract.EventEnvelope;

import java.sql.SQLException;
import java.util.List;

/** How tables take a batch. */
public enum Writing {
    /** They are complete. */
    FOLDING,
    /** They will be completed when they are full. */
    FILLING;

    public void write(Projection projection, List<Recorded> batch, Pipeline pipeline)
            throws SQLException {
        List<TableFold> tables = projection.tables();
        for (Recorded recorded : batch) {
            EventEnvelope event = recorded.event();
            for (TableFold table : tables) {
                if (event == null) {
                    table.pass(recorded.place());
                } else {
                    table.add(event);
                }
            }
        }
        for (TableFold table : tables) {
            switch (this) {
                case FOLDING -> table.write(pipeline);
                case FILLING -> table.fill(pipeline);
            }
        }
    }
}
