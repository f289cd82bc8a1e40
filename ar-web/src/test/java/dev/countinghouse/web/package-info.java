@NullMarked
package dev.countinghouse.web;

import org.jspecify.annotations.NullMarked;
