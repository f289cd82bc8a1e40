/** Documents on their way to customers: asked for, made and kept, sent, come back. */
@NullMarked
package dev.countinghouse.contract.delivery;

import org.jspecify.annotations.NullMarked;
