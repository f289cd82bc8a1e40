/**
 * Pages as PDF/A-3a and PDF/UA-1: tagged, with a language and alternative texts, all fonts in the
 * file, colours as sRGB. Rendered by openhtmltopdf, which knows paged CSS; it was chosen over a
 * browser, which no service should have to start, and over drawing by hand.
 *
 * <p>The bytes are a function of the page: dates and the file's id come from the document, never
 * from a clock. They hold for one version of the libraries; what was sent is kept in the archive.
 *
 * <p>Parsed typefaces are kept and lent to one rendering at a time, as parsing them costs more than
 * a short document. What a letter of a name needs and no typeface has is printed as {@code #}.
 */
@NullMarked
package dev.countinghouse.documents.pdf;

import org.jspecify.annotations.NullMarked;
