/** Money that came in: posted, applied, taken back; and where each cent of it went. */
@NullMarked
package dev.countinghouse.console.payment;

import org.jspecify.annotations.NullMarked;
