/** The projection of what leaves the office: deliveries and statements as they were recorded. */
@NullMarked
package dev.countinghouse.query.paper;

import org.jspecify.annotations.NullMarked;
