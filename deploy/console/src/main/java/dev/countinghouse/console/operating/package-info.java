/** How the projections do, and what an operator may tell them. */
@NullMarked
package dev.countinghouse.console.operating;

import org.jspecify.annotations.NullMarked;
