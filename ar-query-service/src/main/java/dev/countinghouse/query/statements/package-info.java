/**
 * Statements that were issued, the runs that made them, and who a run would tell something and why
 * not the others: views over the projection {@code paper} and what is open.
 */
@NullMarked
package dev.countinghouse.query.statements;

import org.jspecify.annotations.NullMarked;
