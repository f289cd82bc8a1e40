package dev.countinghouse.command.decision;

import dev.countinghouse.contract.Movement;

/**
 * What is known of an item, when it is to be told each movement on it besides the events: whatever
 * event moves it, now or in an area to come.
 */
@FunctionalInterface
public interface Moved {

    void on(Movement movement);
}
