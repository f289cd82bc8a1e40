@NullMarked
package dev.countinghouse.query.receivables;

import org.jspecify.annotations.NullMarked;
