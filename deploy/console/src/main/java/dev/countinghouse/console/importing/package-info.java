/**
 * Invoices and payments out of CSV files of other people's making: what the columns mean, a check,
 * the sending with its progress, and the refused rows to be mended and sent again.
 *
 * <p>A file lies on this machine only while somebody works on it. What is sent has ids made of what
 * the file calls its things, so that nothing is recorded twice, however often it is sent.
 */
@NullMarked
package dev.countinghouse.console.importing;

import org.jspecify.annotations.NullMarked;
