/**
 * What a file of a bank or payer is, whether it is whole, and what is in it: read here, without any
 * service.
 */
@NullMarked
package dev.countinghouse.cli.inspect;

import org.jspecify.annotations.NullMarked;
