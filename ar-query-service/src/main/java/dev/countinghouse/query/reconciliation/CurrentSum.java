package dev.countinghouse.query.reconciliation;

/**
 * A sum that is kept, against the rows that it sums.
 *
 * @param where it is kept
 * @param problem in words, where the two differ
 * @param sql the places where they differ, with {@code expected_minor} and {@code found_minor}
 */
record CurrentSum(HistoryReport.Where where, String problem, String sql) {}
