/**
 * The Countinghouse of this machine as its tools find it: a data directory says who holds it, where
 * the services answer, and what signs the tokens that they accept.
 */
@NullMarked
package dev.countinghouse.cli.local;

import org.jspecify.annotations.NullMarked;
