package dev.countinghouse.cli.local;

/**
 * Where a running standalone is found: what it writes into its data directory for the tools.
 *
 * @param pid of the process
 * @param command the command service's URL
 * @param query the query service's URL
 * @param console the console's URL
 * @param postgresPort on the loopback interface
 * @param kafka bootstrap servers
 */
public record Addresses(
        long pid, String command, String query, String console, int postgresPort, String kafka) {}
