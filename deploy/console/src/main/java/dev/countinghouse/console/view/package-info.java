/**
 * Saves lists as people look at them, and which columns they show.
 *
 * <p>A view is an address of the console without its book and its date. So it can be sent, and what
 * is saved is the address and nothing else. Wherever one is read again it is taken apart and put
 * behind the book's own address: it leads to a page of this book, or nowhere.
 */
@NullMarked
package dev.countinghouse.console.view;

import org.jspecify.annotations.NullMarked;
