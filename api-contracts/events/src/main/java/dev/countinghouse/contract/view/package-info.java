/** Lists as somebody looks at them, kept by name. */
@NullMarked
package dev.countinghouse.contract.view;

import org.jspecify.annotations.NullMarked;
