package dev.countinghouse.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permissions that something of {@code /v1} needs: a command by its type, wherever it
 * comes from, or an endpoint that takes none. An endpoint for which nothing is named does not
 * start: see {@link Permissions}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    /** One of them is enough. */
    Permission[] value();
}
