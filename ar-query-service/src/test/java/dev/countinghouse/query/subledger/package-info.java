@NullMarked
package dev.countinghouse.query.subledger;

import org.jspecify.annotations.NullMarked;
