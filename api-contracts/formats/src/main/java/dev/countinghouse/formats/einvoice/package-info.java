/**
 * Electronic invoices: UBL, UN/CEFACT CII, and Factur-X, a PDF with a CII in it. Recognized, with
 * number, currency and payable amount; the rules of EN 16931 are checked elsewhere.
 */
@NullMarked
package dev.countinghouse.formats.einvoice;

import org.jspecify.annotations.NullMarked;
