/**
 * What every query has in common: which truth is asked for, how far the answer has come, pages and
 * CSV.
 *
 * <p>One amount is at most 10^15 minor units, and so is what one item has open: both are a {@code
 * Money} and a {@code bigint}. A smaller bound would refuse honest invoices in currencies of small
 * units, and still not keep millions of them from adding up to more than 64 bits count; nor can a
 * decision know what a book comes to without all others waiting for it. So what many items add up
 * to, in tables and in answers, is a {@code numeric} and a {@code Sum}: it has no end.
 */
@NullMarked
package dev.countinghouse.query.web;

import org.jspecify.annotations.NullMarked;
