package dev.countinghouse.bench.lab;

/**
 * One turn of one contender.
 *
 * @param syncs writes a second that the disk confirmed before it
 */
record Turn(Load load, String contender, Sample sample, Meter.Reading used, long syncs) {

    /** Of works that write or read several events at a time, too. */
    double eventsPerSecond() {
        return sample.events() / sample.seconds();
    }

    double perEvent(double amount) {
        return sample.events() == 0 ? Double.NaN : amount / sample.events();
    }

    double cpuMicros() {
        return perEvent(1e6 * used.cpuSeconds().values().stream().mapToDouble(s -> s).sum());
    }
}
