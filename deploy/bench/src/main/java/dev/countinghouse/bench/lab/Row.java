package dev.countinghouse.bench.lab;

/**
 * One turn of one contender.
 *
 * @param syncsBefore writes a second that the disk confirmed before it
 * @param syncsAfter and after it
 */
record Row(
        String work,
        Load load,
        String contender,
        int round,
        Sample sample,
        Meter.Reading used,
        long syncsBefore,
        long syncsAfter) {

    double perEvent(double amount) {
        return sample.events() == 0 ? Double.NaN : amount / sample.events();
    }

    double cpuSeconds() {
        return used.cpuSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
