@NullMarked
package dev.countinghouse.query.feed;

import org.jspecify.annotations.NullMarked;
