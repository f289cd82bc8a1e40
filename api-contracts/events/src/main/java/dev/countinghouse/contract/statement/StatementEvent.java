package dev.countinghouse.contract.statement;

import dev.countinghouse.contract.MemoEvent;

/** What happens in making statements. */
public sealed interface StatementEvent extends MemoEvent
        permits StatementIssued, StatementRunStarted, StatementRunContinued {}
