/**
 * Invoices and credit memos for machines: UBL 2.1 by Peppol BIS Billing 3, UN/CEFACT CII by EN
 * 16931, and Factur-X, a PDF/A-3 with that CII in it. The official rules are run over each before
 * it leaves; what they refuse does not leave.
 *
 * <p>The books' total is what the buyer owes, by whatever method its taxes were rounded. EN 16931
 * knows one method: per rate, on the sum of the lines (BR-CO-17). So taxes are stated by its rule,
 * and what the books differ by is stated as rounding (BT-114); the payable amount is the books'. A
 * difference that rounding cannot explain is refused.
 *
 * <p>The writers are ours: each is a page long, and says each field where it is written. The rules
 * (phive) are loaded with the first document, in seconds, and kept.
 */
@NullMarked
package dev.countinghouse.documents.einvoice;

import org.jspecify.annotations.NullMarked;
