package dev.countinghouse.contract;

/**
 * An event that moves no money. A reader that does not know one keeps it and goes on; one that does
 * not know a {@link MoneyEvent} must stop.
 */
public non-sealed interface MemoEvent extends ArEvent {}
