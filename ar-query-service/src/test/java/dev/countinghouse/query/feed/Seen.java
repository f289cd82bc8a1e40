package dev.countinghouse.query.feed;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.period.PeriodEvent;
import dev.countinghouse.contract.period.PeriodReopened;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Each event as a row, so that one folded twice or not at all shows. */
class Seen implements Projection {
    static final NewRows.Table SEEN =
            NewRows.table("seen", "book text", "book_position int8", "reason text");

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public String definition() {
        return "create table seen (book text, book_position bigint, reason text);";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ArEvent>> folds() {
        return Set.of(PeriodEvent.class);
    }

    @Override
    public List<TableFold> tables() {
        return List.of(new Rows(this));
    }

    static class Rows implements TableFold {
        private final Seen projection;
        private final NewRows seen = new NewRows(SEEN);

        Rows(Seen projection) {
            this.projection = projection;
        }

        @Override
        public void add(EventEnvelope event) {
            seen.add(event.book(), event.bookPosition(), projection.reason(event));
        }

        @Override
        public void write(Pipeline pipeline) throws SQLException {
            pipeline.insert(seen);
        }
    }

    String reason(EventEnvelope event) {
        return event.event() instanceof PeriodReopened e ? e.reason() : "closed";
    }
}
