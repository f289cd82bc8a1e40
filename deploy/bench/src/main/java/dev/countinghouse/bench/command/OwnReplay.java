package dev.countinghouse.bench.command;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.EventJson;

import java.time.Duration;
import java.util.List;

/** Everything from the beginning, by the log's own reader. */
final class OwnReplay implements Contender {

    private static final int PAGE = 5_000;

    private final OwnCommands store;

    OwnReplay(Lab lab) {
        store = new OwnCommands("replay", lab, lab.scale().events());
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Sample under(Load load, Duration length) {
        boolean decoded = load.task().equals(Replay.DECODED);
        return Pressure.closed(1, length, () -> replay(decoded));
    }

    private int replay(boolean decoded) {
        long position = 0;
        while (true) {
            List<StoredEvent> page = store.log().after(position, PAGE);
            for (StoredEvent event : page) {
                require(event.position() == ++position, "position " + position + " is missing");
                if (decoded) EventJson.decode(event.name(), event.payload());
            }
            if (page.size() < PAGE) break;
        }
        require(position == store.log().head(), "the replay ends at " + position);
        return Math.toIntExact(position);
    }

    @Override
    public void verify() {
        store.verify();
    }

    @Override
    public void close() {
        store.close();
    }
}
