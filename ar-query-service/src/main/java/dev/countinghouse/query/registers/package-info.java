/**
 * The documents as such: what was opened, issued, posted, made, noted; then what ended. The
 * projection {@code registers}.
 *
 * <p>What a document has open is not written here: it is what the subledger's entries sum to.
 */
@NullMarked
package dev.countinghouse.query.registers;

import org.jspecify.annotations.NullMarked;
