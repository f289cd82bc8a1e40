/**
 * Documents as they are printed: an event in, a document of the module {@code documents} out.
 *
 * <p>What an event said is printed as it was known when the event was recorded: the seller's
 * letterhead, the customer's name and address, the template. So a document is the same whenever it
 * is made. Where nothing was known yet, what became known first counts: a book may say who it is
 * after its first invoice.
 */
@NullMarked
package dev.countinghouse.query.printing;

import org.jspecify.annotations.NullMarked;
