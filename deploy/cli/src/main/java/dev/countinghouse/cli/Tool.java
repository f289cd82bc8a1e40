package dev.countinghouse.cli;

import java.util.concurrent.Callable;

/** A subcommand of the command line; it says its name and options by its annotations. */
public interface Tool extends Callable<Integer> {}
