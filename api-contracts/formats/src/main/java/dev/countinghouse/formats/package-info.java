/**
 * The file formats of banks and payers: what a file is, and its records.
 *
 * <p>Each format is a package: a reader that pulls one record after the other, records named by the
 * format's own terms that keep what is not understood, a writer where we send such files, and a
 * {@link dev.countinghouse.formats.Format} that inspects. Files are recognized by their content.
 *
 * <p>Whatever stands in a file, readers throw nothing: they tell {@link
 * dev.countinghouse.formats.Findings} and go on as well as can be. An {@code IOException} is the
 * stream's own. Nothing here knows a framework, opens a file or keeps more than a few of the
 * largest record.
 */
@NullMarked
package dev.countinghouse.formats;

import org.jspecify.annotations.NullMarked;
