/** An issuer as companies have them, outside of what the console's own start looks through. */
@NullMarked
package dev.countinghouse.issuer;

import org.jspecify.annotations.NullMarked;
