@NullMarked
package dev.countinghouse.formats.einvoice;

import org.jspecify.annotations.NullMarked;
