/**
 * Payment plans with what their parts have open: kept, missed or ended. A view over the registers
 * and the subledger.
 */
@NullMarked
package dev.countinghouse.query.plans;

import org.jspecify.annotations.NullMarked;
