/** Money that came in: posted, applied, taken back. */
@NullMarked
package dev.countinghouse.contract.payment;

import org.jspecify.annotations.NullMarked;
