/** How a book works: what was said at its opening and what was set since, each from its date on. */
@NullMarked
package dev.countinghouse.console.settings;

import org.jspecify.annotations.NullMarked;
