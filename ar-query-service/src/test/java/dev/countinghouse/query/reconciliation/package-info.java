@NullMarked
package dev.countinghouse.query.reconciliation;

import org.jspecify.annotations.NullMarked;
