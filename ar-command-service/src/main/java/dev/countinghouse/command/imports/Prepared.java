package dev.countinghouse.command.imports;

import dev.countinghouse.contract.EntityId;

/** A command that was read, and what it is about. */
record Prepared(Object command, EntityId about) {}
