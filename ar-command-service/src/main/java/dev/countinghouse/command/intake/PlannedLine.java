package dev.countinghouse.command.intake;

import dev.countinghouse.contract.bank.BankLine;
import dev.countinghouse.contract.bank.BankLineId;

/**
 * A line as it will be recorded.
 *
 * @param at its line in the file
 * @param place the same in the format's own terms
 */
record PlannedLine(
        long at, String place, BankLineId id, KnownBankAccounts.Found bank, BankLine line) {}
