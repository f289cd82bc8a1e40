/**
 * XML records, pulled: the few elements that a format cares for are read as small trees, one after
 * the other, the rest is passed over. The JDK's StAX, without document types and entities.
 */
@NullMarked
package dev.countinghouse.formats.xml;

import org.jspecify.annotations.NullMarked;
