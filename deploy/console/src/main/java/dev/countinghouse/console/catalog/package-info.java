/** What is sold, what it costs and how it is taxed: lists, and what is set. */
@NullMarked
package dev.countinghouse.console.catalog;

import org.jspecify.annotations.NullMarked;
