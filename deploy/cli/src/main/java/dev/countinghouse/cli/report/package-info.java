/** A book's state on a screen, as the query service tells it. */
@NullMarked
package dev.countinghouse.cli.report;

import org.jspecify.annotations.NullMarked;
