/**
 * The command line: what a person or a script asks of Countinghouse from a terminal.
 *
 * <p>Every tool here is a client of the public REST API, with a token like anybody's, whether the
 * services run already or are started for the duration. Price: what a tool can do, the API must be
 * able to do. The audit reads exports with the service's own verification, as a library; to inspect
 * files needs no service at all.
 *
 * <p>A launcher finds the tools as services of {@link dev.countinghouse.cli.Tool}, and the tools
 * find a launcher as one of {@link dev.countinghouse.cli.local.Launcher}: neither names the other.
 */
@NullMarked
package dev.countinghouse.cli;

import org.jspecify.annotations.NullMarked;
