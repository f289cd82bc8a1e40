/**
 * How a book's documents look and speak: paper, logo, colour and texts, all of them data. A set has
 * a version, the hash of all that is in it, so that an old document is made again with its old set.
 *
 * <p>A set says which <em>edition</em> of the built-in pages it is for. An edition is never changed
 * once it was released; a better page is a new edition beside it. Amounts and dates are written by
 * rules of ours that are texts of the set too: the locale data of the JDK changes with the JDK.
 *
 * <p>A book changes texts, not pages: pages are code, and code of others has no place in the
 * service that shows everybody's figures.
 */
@NullMarked
package dev.countinghouse.documents.template;

import org.jspecify.annotations.NullMarked;
