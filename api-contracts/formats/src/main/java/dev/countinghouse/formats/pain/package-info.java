/**
 * pain of ISO 20022: credit transfers (001) and direct debits (008) that we send, and the status
 * report (002) that answers them. Numbers of transactions and control sums are checked at both
 * levels.
 */
@NullMarked
package dev.countinghouse.formats.pain;

import org.jspecify.annotations.NullMarked;
