@NullMarked
package dev.countinghouse.formats.x12.remittance;

import org.jspecify.annotations.NullMarked;
