/** Lists that people kept by name, for whom they are shown: a view over the registers. */
@NullMarked
package dev.countinghouse.query.views;

import org.jspecify.annotations.NullMarked;
