@NullMarked
package dev.countinghouse.query.invoices;

import org.jspecify.annotations.NullMarked;
