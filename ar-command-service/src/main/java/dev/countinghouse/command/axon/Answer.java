package dev.countinghouse.command.axon;

/** What a command is answered with: its receipt, or what it would have recorded. */
public sealed interface Answer permits Receipt, Preview {

    /** What the command is about. */
    String id();
}
