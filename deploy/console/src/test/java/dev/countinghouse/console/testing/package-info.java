/** What the tests stand on: the real services, started once, and somebody at a real browser. */
@NullMarked
package dev.countinghouse.console.testing;

import org.jspecify.annotations.NullMarked;
