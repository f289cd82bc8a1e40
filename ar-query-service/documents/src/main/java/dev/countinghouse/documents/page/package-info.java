/**
 * Documents as pages of HTML: the same for a screen and for paper. Each edition is a folder of
 * templates and a style sheet. JTE makes classes of the templates in the build and escapes whatever
 * a record says; the pages are well-formed XML too, as the PDF's renderer reads them as that.
 *
 * <p>The page holds everything that it shows: pictures are data in it, and nothing is fetched.
 */
@NullMarked
package dev.countinghouse.documents.page;

import org.jspecify.annotations.NullMarked;
