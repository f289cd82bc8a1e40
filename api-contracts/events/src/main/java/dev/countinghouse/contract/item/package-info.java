/** What is sold: goods and services by their codes. */
@NullMarked
package dev.countinghouse.contract.item;

import org.jspecify.annotations.NullMarked;
