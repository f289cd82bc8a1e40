@NullMarked
package dev.countinghouse.http;

import org.jspecify.annotations.NullMarked;
