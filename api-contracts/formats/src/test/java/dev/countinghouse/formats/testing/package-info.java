/** What several tests share: samples read in place, and texts inspected. */
@NullMarked
package dev.countinghouse.formats.testing;

import org.jspecify.annotations.NullMarked;
