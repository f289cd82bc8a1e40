/**
 * What every query has in common: which truth is asked for, how far the answer has come, pages and
 * CSV.
 */
@NullMarked
package dev.countinghouse.query.web;

import org.jspecify.annotations.NullMarked;
