package dev.countinghouse.bench.scaling;

/**
 * What can be had, and how full it may be.
 *
 * @param databaseCores of the largest machine for a database
 * @param instanceCores of an instance of a service, and of a broker
 * @param diskGb of the largest disk
 * @param busy share of the processors, and of a store's rate, that the peak may take
 * @param full share of a disk that may be used
 * @param brokerPartitions copies of partitions that a broker may hold
 */
record Machine(
        int databaseCores,
        int instanceCores,
        double diskGb,
        double busy,
        double full,
        double brokerPartitions) {

    static Machine of(Figures figures) {
        return new Machine(
                (int) figures.value("database-cores"),
                (int) figures.value("instance-cores"),
                figures.value("largest-disk"),
                figures.value("busy"),
                figures.value("full"),
                figures.value("broker-partitions"));
    }

    double usableDiskBytes() {
        return diskGb * 1e9 * full;
    }
}
