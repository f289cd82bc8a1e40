package dev.countinghouse.bench.scaling;

/**
 * What an event costs, as measured.
 *
 * @param commandMicros CPU time of the command service
 * @param storeMicros CPU time of the event store's PostgreSQL
 * @param brokerMicros CPU time of Kafka, a copy
 * @param queryMicros CPU time of the query service to fold it
 * @param projectionMicros CPU time of the projections' PostgreSQL to fold it
 * @param readMicros CPU time of the query side to answer one question, all of it
 * @param appendsPerSecond what one store records, whoever asks
 * @param foldsPerSecond what one instance folds into its slowest projection
 * @param storeWalBytes write-ahead log of the event store
 * @param projectionWalBytes write-ahead log of the projections
 * @param storeBytes disk of the event store, indexes included
 * @param projectionBytes disk of the projections, indexes included
 * @param recordBytes disk of one copy of the topic
 * @param answerBytes that leave with one answer, to a command or to a question
 */
record Costs(
        double commandMicros,
        double storeMicros,
        double brokerMicros,
        double queryMicros,
        double projectionMicros,
        double readMicros,
        double appendsPerSecond,
        double foldsPerSecond,
        double storeWalBytes,
        double projectionWalBytes,
        double storeBytes,
        double projectionBytes,
        double recordBytes,
        double answerBytes) {

    static final String FILE = "costs.tsv";

    static Costs of(Figures figures) {
        return new Costs(
                figures.value("command-cpu"),
                figures.value("store-cpu"),
                figures.value("broker-cpu"),
                figures.value("query-cpu"),
                figures.value("projection-cpu"),
                figures.value("read-cpu"),
                figures.value("store-rate"),
                figures.value("fold-rate"),
                figures.value("store-wal"),
                figures.value("projection-wal"),
                figures.value("store-disk"),
                figures.value("projection-disk"),
                figures.value("topic-disk"),
                figures.value("answer"));
    }
}
