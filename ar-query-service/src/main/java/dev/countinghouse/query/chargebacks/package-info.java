/** What banks asked about payments, took and gave back, as documents: a view over the registers. */
@NullMarked
package dev.countinghouse.query.chargebacks;

import org.jspecify.annotations.NullMarked;
