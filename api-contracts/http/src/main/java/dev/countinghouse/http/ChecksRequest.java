package dev.countinghouse.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an argument of endpoints that reads the request's query parameters, and refuses by itself
 * those that nobody asked it for.
 *
 * @see EndpointRules
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ChecksRequest {}
