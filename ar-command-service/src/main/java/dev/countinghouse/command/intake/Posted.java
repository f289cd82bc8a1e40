package dev.countinghouse.command.intake;

/**
 * What became of a record.
 *
 * @param position of what was recorded of it; 0 if nothing was
 */
record Posted(RecordReport report, long position) {}
