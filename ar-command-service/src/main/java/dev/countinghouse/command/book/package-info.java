/**
 * Books: opened once, before anything else happens in them, and never closed. Their settings are
 * commands here; an area that has settings of its own takes them in its own package.
 */
@NullMarked
package dev.countinghouse.command.book;

import org.jspecify.annotations.NullMarked;
