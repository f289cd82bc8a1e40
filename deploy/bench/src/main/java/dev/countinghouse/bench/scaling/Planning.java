package dev.countinghouse.bench.scaling;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** From a load to a plan. */
final class Planning {

    private static final int LEAST_CORES = 2;

    /**
     * Any two stores that cannot be put together are more than one full, so half full on average.
     */
    private static final double HALF = 0.5;

    private final Load load;
    private final Costs costs;
    private final Assumptions given;
    private final Machine machine;
    private final double peak;

    private Planning(Load load, Costs costs, Assumptions assumptions) {
        this.load = load;
        this.costs = costs;
        this.given = load.redundant() ? assumptions : assumptions.withoutRedundancy();
        this.machine = given.machine();
        this.peak = load.peakPerSecond();
    }

    /**
     * What a load takes.
     *
     * @throws IllegalArgumentException if its largest book is too large for a store, or all of it
     *     for one machine, if it is to be one
     */
    static Plan plan(Load load, Costs costs, Assumptions given) {
        return new Planning(load, costs, given).plan();
    }

    private Plan plan() {
        Limit tightest = tightest();
        double book = need(tightest) * load.largestBook();
        if (book > 1) {
            throw new IllegalArgumentException(
                    "largestBook: it lives whole in one store and fills %s of the %s"
                            .formatted(Text.percent(book), tightest.words()));
        }
        @Nullable Plan first =
                load.years() == 1 ? null : new Planning(load.firstYear(), costs, given).plan();
        Limit limit = limit();
        long stores = stores(need(limit));
        long queries =
                instances(
                        stores,
                        Math.max(
                                packed(need(Limit.FOLD)),
                                cores(costs.queryMicros()) / machine.instanceCores()));
        long commands = instances(stores, cores(costs.commandMicros()) / machine.instanceCores());
        long partitions = Math.max(stores * given.partitions(), queries);
        double topicBytes = load.allEvents() * costs.recordBytes();
        double days = Math.min(given.brokerDays(), load.allDays());
        double localBytes = load.events() * days * costs.recordBytes() * given.copies();
        long brokers = brokers(partitions, localBytes);
        double databaseBytes =
                load.allEvents()
                        * (costs.storeBytes() * (1 + given.storeStandbys())
                                + costs.projectionBytes()
                                        * given.rebuildCopies()
                                        * (1 + given.projectionStandbys()));
        double diskGb = (databaseBytes + localBytes) / machine.full() / 1e9;
        double objectGb = (backups() + (days < load.allDays() ? topicBytes : 0)) / 1e9;
        double egressGb = load.eventsOfMonth() * (1 + given.reads()) * costs.answerBytes() / 1e9;
        long cores =
                load.redundant()
                        ? databaseCores(stores)
                                + (commands + queries + brokers) * machine.instanceCores()
                        : coresOfOne(stores);
        var monthly = Plan.Monthly.of(given.prices(), cores, diskGb, objectGb, egressGb);
        return new Plan(
                load,
                stores,
                partitions,
                commands,
                queries,
                brokers,
                cores,
                diskGb,
                objectGb,
                egressGb,
                limit,
                needs(),
                oneStore(limit),
                book,
                peak * (costs.storeWalBytes() + costs.projectionWalBytes()),
                peak * networkBytes(),
                monthly,
                topicBytes / load.years() / 1e9,
                first == null ? stores : first.stores(),
                first == null ? monthly.total() : first.monthly().total());
    }

    private double need(Limit limit) {
        return limit.need(load, costs, given);
    }

    private Map<Limit, Double> needs() {
        Map<Limit, Double> needs = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) needs.put(limit, need(limit));
        return needs;
    }

    private Limit tightest() {
        return Arrays.stream(Limit.values())
                .max(Comparator.comparingDouble(this::need))
                .orElseThrow();
    }

    private Limit limit() {
        // of no events, the limit that the first ones will come nearest to
        Load some =
                load.events() > 0
                        ? load
                        : new Load(
                                load.name(),
                                load.books(),
                                1,
                                load.peakFactor(),
                                load.years(),
                                load.largestBook(),
                                load.redundant());
        return Arrays.stream(Limit.values())
                .filter(Limit::isOfStore)
                .max(Comparator.comparingDouble(limit -> limit.need(some, costs, given)))
                .orElseThrow();
    }

    private double oneStore(Limit limit) {
        Load one =
                new Load(
                        load.name(), 1, Load.MOST_EVENTS, load.peakFactor(), load.years(), 1, true);
        return one.peakPerSecond() / limit.need(one, costs, given);
    }

    /** How many are enough wherever the books go: whole ones leave a rest free in each. */
    private double packed(double need) {
        if (need <= 1) return need;
        return need / Math.max(1 - need * load.largestBook(), HALF);
    }

    private long stores(double need) {
        return Math.clamp((long) Math.ceil(packed(need)), 1, load.books());
    }

    private long instances(long stores, double need) {
        return Math.max(stores * given.instances(), (long) Math.ceil(need));
    }

    /** Busy no more than they may be, at the peak. */
    private double cores(double micros) {
        return peak * micros / 1e6 / machine.busy();
    }

    private long databaseCores(long stores) {
        return (1 + given.storeStandbys()) * ofDatabase(stores, costs.storeMicros())
                + (1 + given.projectionStandbys()) * ofDatabase(stores, projectionMicros());
    }

    private double projectionMicros() {
        return costs.projectionMicros() + given.reads() * costs.readMicros();
    }

    private long ofDatabase(long stores, double micros) {
        return Math.max(stores * LEAST_CORES, (long) Math.ceil(cores(micros)));
    }

    private long coresOfOne(long stores) {
        double micros =
                costs.commandMicros()
                        + costs.storeMicros()
                        + costs.brokerMicros()
                        + costs.queryMicros()
                        + projectionMicros();
        long cores = Math.max(LEAST_CORES, (long) Math.ceil(cores(micros)));
        if (stores > 1 || cores > machine.databaseCores()) {
            throw new IllegalArgumentException(
                    "redundant: without it all runs on one machine, and this takes %d stores and %d cores"
                            .formatted(stores, cores));
        }
        return cores;
    }

    private long brokers(long partitions, double localBytes) {
        double busy = cores(costs.brokerMicros() * given.copies()) / machine.instanceCores();
        double disks = localBytes / machine.usableDiskBytes();
        double held = partitions * given.copies() / machine.brokerPartitions();
        return Math.max(given.copies(), (long) Math.ceil(Math.max(busy, Math.max(disks, held))));
    }

    private double backups() {
        double archived = Math.min(given.archiveDays(), load.allDays());
        return load.allEvents() * costs.storeBytes()
                + load.events() * archived * costs.storeWalBytes();
    }

    /** To Kafka and between its copies, to each projection, and to the standbys. */
    private double networkBytes() {
        return costs.recordBytes() * (given.copies() + Assumptions.PROJECTIONS)
                + costs.storeWalBytes() * given.storeStandbys()
                + costs.projectionWalBytes() * given.projectionStandbys();
    }
}
