@NullMarked
package dev.countinghouse.query.documents;

import org.jspecify.annotations.NullMarked;
