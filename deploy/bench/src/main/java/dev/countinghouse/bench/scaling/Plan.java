package dev.countinghouse.bench.scaling;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.bench.scaling.Assumptions.Prices;

import java.util.Map;

/**
 * What a load takes when all its years are over.
 *
 * @param partitions of all topics
 * @param cores of all machines
 * @param diskGb of all machines, the unused part included
 * @param objectGb in object storage: backups, and records that have left the brokers
 * @param egressGb that leave in a month
 * @param firstLimit which a single store meets first as the load grows
 * @param needs by limit, how many stores (or instances) the load fills on its account alone
 * @param oneStore events a second, at the peak, that a single store takes for these years
 * @param largestBook how much of what it lives on the largest book fills, by its tightest limit
 * @param walBytes a second, at the peak
 * @param networkBytes a second between the machines, at the peak
 * @param topicGb that a copy of all topics grows by in a year
 * @param firstStores how many stores it takes until the first year is over
 * @param firstMonthly what a month costs then, in dollars
 */
record Plan(
        Load load,
        long stores,
        long partitions,
        long commandInstances,
        long queryInstances,
        long brokers,
        long cores,
        double diskGb,
        double objectGb,
        double egressGb,
        Limit firstLimit,
        Map<Limit, Double> needs,
        double oneStore,
        double largestBook,
        double walBytes,
        double networkBytes,
        Monthly monthly,
        double topicGb,
        long firstStores,
        double firstMonthly) {

    /** In dollars, when all years are over. */
    record Monthly(double cores, double disk, double objects, double egress) {

        double total() {
            return cores + disk + objects + egress;
        }

        static Monthly of(
                Prices prices, long cores, double diskGb, double objectGb, double egressGb) {
            return new Monthly(
                    cores * prices.core(),
                    diskGb * prices.diskGb(),
                    objectGb * prices.objectGb(),
                    egressGb * prices.egressGb());
        }
    }

    /** How many the load fills on account of one limit. */
    double need(Limit limit) {
        return requireNonNull(needs.get(limit), limit.words());
    }

    double perMillionEvents() {
        return load.events() == 0 ? 0 : monthly.total() / load.eventsOfMonth() * 1e6;
    }
}
