/**
 * What leaves the office: documents as pages, statements and their runs, what was sent and what
 * became of it, and how all that looks.
 */
@NullMarked
package dev.countinghouse.console.paper;

import org.jspecify.annotations.NullMarked;
