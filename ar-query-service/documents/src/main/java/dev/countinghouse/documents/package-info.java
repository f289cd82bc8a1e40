/**
 * What leaves the office, and what it says: one record a kind of document, made by whoever has the
 * figures. They know neither rows nor requests, so that a document can be made anywhere, again, and
 * with the same bytes.
 *
 * <p>Invoice and credit memo share a {@link Sale}; all share a {@link Heading}. Amounts are those
 * of the books: nothing here is computed anew, only shown; the one exception is an e-invoice, whose
 * rules say how taxes are rounded (see {@code einvoice}).
 */
@NullMarked
package dev.countinghouse.documents;

import org.jspecify.annotations.NullMarked;
