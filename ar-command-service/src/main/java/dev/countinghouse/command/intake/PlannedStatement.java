package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankStatementReceived;

import java.util.List;

/**
 * A statement as it will be recorded.
 *
 * @param at its line in the file
 */
record PlannedStatement(long at, BankStatementReceived statement, List<PlannedLine> lines) {

    PlannedStatement {
        lines = List.copyOf(lines);
    }
}
