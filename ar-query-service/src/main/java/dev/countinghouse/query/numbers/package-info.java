/**
 * How documents' numbers are recognised in what payers write: without prefixes, zeros and blanks,
 * or with a check digit behind. Whole tokens only: 14 does not stand in 1814. A short number, and
 * the counter at a number's end, prove nothing by themselves: they are weak.
 *
 * <p>The registers keep each invoice under its keys, made here; a text's keys are looked up among
 * them, and what is found is judged by {@link dev.countinghouse.query.numbers.DocumentNumber}. So
 * an account with very many invoices is not read to find the few that a payment names.
 */
@NullMarked
package dev.countinghouse.query.numbers;

import org.jspecify.annotations.NullMarked;
