package dev.countinghouse.bench.scaling;

/** What a store, with its topic and its projections, has only one of. */
enum Limit {
    WRITER("one writer a store") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            return load.peakPerSecond() / (costs.appendsPerSecond() * given.machine().busy());
        }
    },
    STORE_CPU("processors of the event store") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            return processors(load, costs.storeMicros(), given.machine());
        }
    },
    STORE_DISK("disk of the event store") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            return load.allEvents() * costs.storeBytes() / given.machine().usableDiskBytes();
        }
    },
    PROJECTION_CPU("processors of the projections' database") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            double micros = costs.projectionMicros() + given.reads() * costs.readMicros();
            return processors(load, micros, given.machine());
        }
    },
    PROJECTION_DISK("disk of the projections' database") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            double bytes = costs.projectionBytes() * given.rebuildCopies();
            return load.allEvents() * bytes / given.machine().usableDiskBytes();
        }
    },
    /** Not of a store but of an instance of the query service, of which a store can have many. */
    FOLD("one thread a projection in an instance") {
        @Override
        double need(Load load, Costs costs, Assumptions given) {
            return load.peakPerSecond() / (costs.foldsPerSecond() * given.machine().busy());
        }

        @Override
        boolean isOfStore() {
            return false;
        }
    };

    private final String words;

    Limit(String words) {
        this.words = words;
    }

    /** How many of it the whole load would fill. */
    abstract double need(Load load, Costs costs, Assumptions given);

    boolean isOfStore() {
        return true;
    }

    String words() {
        return words;
    }

    private static double processors(Load load, double micros, Machine machine) {
        return load.peakPerSecond() * micros / 1e6 / (machine.databaseCores() * machine.busy());
    }
}
