package dev.countinghouse.query.web;

/**
 * Who reads: short answers have the service's connections, and exports a few of their own, so that
 * no number of them keeps anybody else waiting.
 */
record Readers(Snapshots answers, Snapshots exports) {}
