package dev.countinghouse.bench.lab;

/**
 * How a contender is pressed.
 *
 * @param task what is asked for, in the words of the work
 * @param inFlight callers that each wait for an answer before they ask again; 0 for an open load
 * @param perSecond how often is asked under an open load, whether answers come or not; 0 leaves it
 *     to the contender, which knows from its closed loads what it can do
 */
public record Load(String task, int inFlight, double perSecond) {

    public static Load closed(String task, int inFlight) {
        return new Load(task, inFlight, 0);
    }

    public static Load open(String task, double perSecond) {
        return new Load(task, 0, perSecond);
    }

    public boolean isOpen() {
        return inFlight == 0;
    }
}
