package dev.countinghouse.contract.dunning;

import dev.countinghouse.contract.MemoEvent;

/** What happens in dunning. What a notice adds to what is owed are adjustments of their own. */
public interface DunningEvent extends MemoEvent {}
