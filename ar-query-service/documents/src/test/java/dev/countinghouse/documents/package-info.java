@NullMarked
package dev.countinghouse.documents;

import org.jspecify.annotations.NullMarked;
