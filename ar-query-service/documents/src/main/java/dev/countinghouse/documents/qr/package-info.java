/**
 * Codes that a payer's phone reads: EPC069-12 version 2 for transfers in euro within SEPA, and the
 * Swiss QR-bill (Swiss Implementation Guidelines QR-bill 2.3) for francs and euro to accounts of
 * Switzerland and Liechtenstein. Where neither fits there is none; a code that no bank takes is
 * worse than none.
 *
 * <p>The matrix is computed by {@code io.nayuki:qrcodegen}, the Swiss rules are checked by {@code
 * net.codecrete.qrbill}; pictures are SVG paths, so that they stay sharp on paper.
 */
@NullMarked
package dev.countinghouse.documents.qr;

import org.jspecify.annotations.NullMarked;
