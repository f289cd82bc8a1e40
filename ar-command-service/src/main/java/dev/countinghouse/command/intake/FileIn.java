package dev.countinghouse.command.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file that came in.
 *
 * @param name what its sender calls it
 */
@SuppressWarnings("ArrayRecordComponent")
record FileIn(byte[] content, String sha256, @Nullable String name) {}
