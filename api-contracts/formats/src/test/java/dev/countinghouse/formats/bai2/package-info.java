@NullMarked
package dev.countinghouse.formats.bai2;

import org.jspecify.annotations.NullMarked;
