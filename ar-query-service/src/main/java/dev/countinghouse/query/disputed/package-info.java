/**
 * What of the open amounts is disputed: disputes stand in {@code registers}, open amounts in {@code
 * subledger}, and this reads both for every view that tells them apart.
 */
@NullMarked
package dev.countinghouse.query.disputed;

import org.jspecify.annotations.NullMarked;
