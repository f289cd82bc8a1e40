/**
 * Lists as people look at them, kept by name: their filter, columns and order.
 *
 * <p>A view is an address within the book. Its page is made of ids alone, so that it leads nowhere
 * else whoever follows it.
 *
 * <p>A view is its owner's, shared or not: nobody else changes or removes what one works with.
 * Others save a copy. Price: what is shared by somebody who has left stays until their subject
 * removes it. To save for oneself needs no more than to read; to put something before the others'
 * eyes is work. Of a view that is not shared nobody else is told whether it exists, except that its
 * id is taken.
 *
 * <p>Names need not be unique: the boundary of a decision is the one view, so that nobody waits for
 * anybody, and who reads a list of views sees whose each is. A removed view's owner may save it
 * again, which undoes the removal.
 */
@NullMarked
package dev.countinghouse.command.view;

import org.jspecify.annotations.NullMarked;
