package dev.countinghouse.bench.scaling;

/**
 * What is decided, not measured.
 *
 * @param storeStandbys of each event store, one of which has acknowledged what was acknowledged
 * @param projectionStandbys of each database of projections
 * @param copies of each record of the topic
 * @param instances of each service, for each store, at least
 * @param partitions of a store's topic, at least
 * @param reads questions an event
 * @param brokerDays for which records stay on the brokers' own disks
 * @param archiveDays of write-ahead log, to go back to any moment of them
 * @param rebuildCopies of the projections that must fit: a rebuild is made beside the old one
 */
record Assumptions(
        Machine machine,
        Prices prices,
        int storeStandbys,
        int projectionStandbys,
        int copies,
        int instances,
        int partitions,
        double reads,
        double brokerDays,
        double archiveDays,
        double rebuildCopies) {

    static final String FILE = "assumptions.tsv";

    /** How many consumer groups read the topic: one a projection. */
    static final int PROJECTIONS = 2;

    /** What a month costs, in dollars. */
    record Prices(double core, double diskGb, double objectGb, double egressGb) {

        static Prices of(Figures figures) {
            return new Prices(
                    figures.value("price-core"),
                    figures.value("price-disk"),
                    figures.value("price-object"),
                    figures.value("price-egress"));
        }
    }

    static Assumptions of(Figures figures) {
        return new Assumptions(
                Machine.of(figures),
                Prices.of(figures),
                (int) figures.value("store-standbys"),
                (int) figures.value("projection-standbys"),
                (int) figures.value("topic-copies"),
                (int) figures.value("instances"),
                (int) figures.value("partitions"),
                figures.value("reads"),
                figures.value("broker-days"),
                figures.value("archive-days"),
                figures.value("rebuild-copies"));
    }

    /** One of everything, and the whole topic on the one disk. */
    Assumptions withoutRedundancy() {
        return new Assumptions(
                machine,
                prices,
                0,
                0,
                1,
                1,
                partitions,
                reads,
                Double.MAX_VALUE,
                archiveDays,
                rebuildCopies);
    }
}
