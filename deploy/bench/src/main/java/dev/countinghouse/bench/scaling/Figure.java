package dev.countinghouse.bench.scaling;

/**
 * A number that the model is given.
 *
 * @param source where it is from; begins with {@link #NOT_MEASURED} if nobody has measured it
 */
record Figure(String name, double value, String unit, String source) {

    static final String NOT_MEASURED = "not measured";

    Figure {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": " + value + " is no amount");
        }
        if (source.isBlank()) throw new IllegalArgumentException(name + " has no source");
    }

    boolean isMeasured() {
        return !source.startsWith(NOT_MEASURED);
    }
}
