@NullMarked
package dev.countinghouse.query.journal;

import org.jspecify.annotations.NullMarked;
