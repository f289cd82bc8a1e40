package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Path;

import tools.jackson.databind.node.ObjectNode;

/**
 * One command of many that were asked for together.
 *
 * @param item of the queue, whose row it is
 * @param what it does, in words
 * @param key makes it happen once, however often the form is sent
 */
record Deed(String item, String what, Path path, ObjectNode body, String key) {}
