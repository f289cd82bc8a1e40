package dev.countinghouse.query.reconciliation;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An event of which subledger and journal do not say the same.
 *
 * @param problem what is wrong, in words
 * @param event the event's name, if its row is there
 * @param ledger what the journal has, debit above zero
 * @param subledger what the entries have; nothing where only the journal is wrong in itself
 */
public record Discrepancy(
        String problem,
        AccountId account,
        @Nullable ItemKind itemKind,
        @Nullable String item,
        long position,
        @Nullable String event,
        @Nullable LocalDate effectiveOn,
        Sum ledger,
        @Nullable Sum subledger,
        Sum difference) {}
