package dev.countinghouse.bench.lab;

/**
 * How a contender is pressed.
 *
 * @param task what is asked for, in the words of the work
 * @param inFlight callers that each wait for an answer before they ask again
 */
public record Load(String task, int inFlight) {}
