package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/** All projections of this instance: makes their tables, keeps them up, and makes them anew. */
final class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    /** Before the web server: readers find tables. */
    private static final int PHASE = 0;

    /** The instances of a database make tables one after another. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('countinghouse projections'))";

    private final DataSource database;
    private final FeedSettings settings;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, RebuildThread> rebuilds = new ConcurrentHashMap<>();
    private volatile boolean running;

    Feed(
            DataSource database,
            FeedSettings settings,
            List<Projection> projections,
            Progress progress,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        alarms = new Alarms(database, clock);
        for (Projection projection : projections) {
            if (this.projections.put(projection.name(), projection) != null) {
                throw new IllegalArgumentException("two projections named " + projection.name());
            }
            subscriptions.put(
                    projection.name(),
                    new Subscription(database, settings, projection, alarms, progress));
        }
    }

    @Override
    public void start() {
        for (Projection projection : projections.values()) {
            if (!makeTables(projection)) {
                log.info("the tables of projection {} are not of this version", projection.name());
                rebuild(projection.name());
            }
        }
        subscriptions.values().forEach(Subscription::start);
        running = true;
    }

    /** Whether the tables, made now or before, are of this version. */
    private boolean makeTables(Projection projection) {
        ProjectionSchema serving = ProjectionSchema.serving(projection);
        try (var transaction = Transaction.begin(database)) {
            Connection connection = transaction.connection();
            try (Statement sql = connection.createStatement()) {
                sql.execute(ONE_AT_A_TIME);
            }
            if (!serving.exists(connection)) serving.create(connection);
            boolean fits = serving.fits(connection);
            transaction.commit();
            return fits;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the tables of projection " + projection.name() + " cannot be made", e);
        }
    }

    /**
     * Begins to make a projection anew.
     *
     * @return false if some instance is at it already
     */
    boolean rebuild(String name) {
        Projection projection = projections.get(name);
        if (projection == null) throw new IllegalArgumentException("no projection " + name);
        Optional<RebuildThread> begun =
                RebuildThread.begin(
                        database, new Rebuild(database, settings, projection, () -> resume(name)));
        begun.ifPresent(thread -> rebuilds.put(name, thread));
        return begun.isPresent();
    }

    /** Lets a stopped projection try the record again at which it stopped, in every instance. */
    void resume(String name) {
        alarms.takeAway(name);
        Subscription subscription = subscriptions.get(name);
        if (subscription != null) subscription.nudge();
    }

    boolean has(String name) {
        return projections.containsKey(name);
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** The last rebuild that this instance began, if any. */
    @Nullable Rebuild lastRebuild(String name) {
        RebuildThread thread = rebuilds.get(name);
        return thread == null ? null : thread.rebuild();
    }

    List<Alarms.Raised> alarms() {
        return alarms.raised();
    }

    DataSource database() {
        return database;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void stop() {
        rebuilds.values().forEach(RebuildThread::close);
        subscriptions.values().parallelStream().forEach(Subscription::close);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
