/**
 * What events, tags and conditions are to the store: numbers for names, keys for tags, bytes for
 * events, arrays for lists. The other rooms speak in these terms; this one knows neither of
 * appending nor of reading nor of what is remembered.
 */
@NullMarked
package dev.countinghouse.command.eventstore.catalog;

import org.jspecify.annotations.NullMarked;
