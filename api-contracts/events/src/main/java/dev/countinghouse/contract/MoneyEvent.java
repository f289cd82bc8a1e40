package dev.countinghouse.contract;

import java.util.List;

/** An event that moves the subledger, and says itself what it moves. */
public non-sealed interface MoneyEvent extends ArEvent {

    /**
     * Everything that it moves, in order: the only place where it is said. The sum over an account
     * is what the account's balance changes by.
     */
    List<Movement> movements();

    /** What any event moves: nothing, unless it is a money event. */
    static List<Movement> movementsOf(ArEvent event) {
        return event instanceof MoneyEvent money ? money.movements() : List.of();
    }
}
