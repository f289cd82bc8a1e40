/** A believable year of an invented company, the same for the same seed. */
@NullMarked
package dev.countinghouse.cli.demo;

import org.jspecify.annotations.NullMarked;
