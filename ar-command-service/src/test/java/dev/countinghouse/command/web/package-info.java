@NullMarked
package dev.countinghouse.command.web;

import org.jspecify.annotations.NullMarked;
