package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** All projections of this instance: makes their tables, keeps them up, and makes them anew. */
final class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    /** Before the web server: readers find tables. */
    private static final int PHASE = 0;

    private static final int RETIREMENT_SECONDS = 60;

    /** The instances of a database make tables one after another. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('countinghouse projections'))";

    private final DataSource database;
    private final FeedSettings settings;
    private final Clock clock;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, RebuildThread> rebuilds = new ConcurrentHashMap<>();
    private final ProgressNews news;
    private final Retirement retirement;
    private @Nullable ScheduledExecutorService timer;
    private volatile boolean running;

    Feed(
            DataSource database,
            FeedSettings settings,
            List<? extends Projection> projections,
            Progress progress,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        news = new ProgressNews(database, progress, new Schemas(projections));
        retirement = new Retirement(database, settings.retireAfter(), clock);
        for (Projection projection : projections) {
            String name = projection.name();
            this.projections.put(name, projection);
            subscriptions.put(
                    name,
                    new Subscription(
                            database, settings, projection, progress, () -> rebuild(name)));
        }
    }

    @Override
    public void start() {
        for (Projection projection : projections.values()) makeTables(projection);
        news.start();
        subscriptions.values().forEach(Subscription::start);
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("retirement").factory());
        timer.scheduleWithFixedDelay(
                this::retire, RETIREMENT_SECONDS, RETIREMENT_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    /**
     * Makes empty tables where there are none of the projection at all. Where there are some of
     * another version, the subscription has this version's made beside them.
     */
    private void makeTables(Projection projection) {
        ProjectionSchema serving = ProjectionSchema.serving(projection);
        try (var transaction = Transaction.begin(database)) {
            Connection connection = transaction.connection();
            try (Statement sql = connection.createStatement()) {
                sql.execute(ONE_AT_A_TIME);
            }
            if (!serving.exists(connection)
                    && !ProjectionSchema.hasOthers(connection, projection)) {
                SchemaMaker.create(serving, connection);
            }
            transaction.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the tables of projection " + projection.name() + " cannot be made", e);
        }
    }

    /** Drops what nobody uses any more, for the projections that serve. */
    void retire() {
        try {
            var serving = new ArrayList<Projection>();
            subscriptions.forEach(
                    (name, subscription) -> {
                        if (subscription.status().isThere()) serving.add(projections.get(name));
                    });
            retirement.look(serving);
        } catch (RuntimeException failure) {
            log.warn("old tables cannot be dropped now", failure);
        }
    }

    /**
     * Begins to make a projection's tables, anew or for the first time.
     *
     * @return false if some instance is at it already
     */
    synchronized boolean rebuild(String name) {
        Projection projection = projections.get(name);
        if (projection == null) throw new IllegalArgumentException("no projection " + name);
        RebuildThread last = rebuilds.get(name);
        if (last != null && last.thread().isAlive()) return false;
        var begun = RebuildThread.begin(database, new Rebuild(database, settings, projection));
        begun.ifPresent(thread -> rebuilds.put(name, thread));
        return begun.isPresent();
    }

    /** Has the books that a projection has set aside tried again, in whatever instance. */
    void resume(String name) {
        Subscription subscription = subscriptions.get(name);
        if (subscription == null) return;
        SetAsideTable.takeBack(database, subscription.schema());
        subscription.nudge();
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

    /** The books that are set aside, by projections whose tables are there. */
    List<SetAsideTable.Raised> alarms() {
        var raised = new ArrayList<SetAsideTable.Raised>();
        for (Subscription subscription : subscriptions.values()) {
            if (!subscription.status().isThere()) continue;
            raised.addAll(SetAsideTable.all(database, subscription.schema(), subscription.name()));
        }
        return raised;
    }

    /** How many books a projection has set aside. */
    long setAside(String name) {
        return alarms().stream().filter(r -> r.alarm().projection().equals(name)).count();
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdownNow();
        rebuilds.values().forEach(RebuildThread::close);
        subscriptions.values().parallelStream().forEach(Subscription::close);
        news.close();
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
