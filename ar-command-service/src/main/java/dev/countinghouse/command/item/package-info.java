/** Items: what codes stand for, which revenue they are and which taxes are on them, by date. */
@NullMarked
package dev.countinghouse.command.item;

import org.jspecify.annotations.NullMarked;
