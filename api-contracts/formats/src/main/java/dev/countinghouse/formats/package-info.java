/**
 * The file formats of banks, payers and customers: records in, records out. Streaming, without a
 * framework and without I/O of its own.
 */
@NullMarked
package dev.countinghouse.formats;

import org.jspecify.annotations.NullMarked;
