@NullMarked
package dev.countinghouse.query.history;

import org.jspecify.annotations.NullMarked;
