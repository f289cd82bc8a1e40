package dev.countinghouse.contract.cash;

import dev.countinghouse.contract.AccountId;

import org.jspecify.annotations.Nullable;

/**
 * Names the rules that were looked at.
 *
 * @param version counts what was set for the book, or for the account, from 1; 0 of a book that
 *     never set any
 * @param account whose rules they are, if not the book's
 */
public record CashRulesVersion(String name, int version, @Nullable AccountId account) {}
