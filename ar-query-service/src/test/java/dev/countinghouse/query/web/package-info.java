@NullMarked
package dev.countinghouse.query.web;

import org.jspecify.annotations.NullMarked;
