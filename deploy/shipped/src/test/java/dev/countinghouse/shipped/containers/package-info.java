/**
 * The very images, as an operator starts them: what {@code compose.yaml} says of each part is read
 * from there, and two of each service stand behind a balancer. One installation lives through an
 * upgrade and then through what happens to machines, while somebody works in it.
 *
 * <p>They need an engine and the images, and so are no part of the build: {@code deploy/images/try}
 * makes what is needed and runs them. Which images, system properties say: {@code images.postgres},
 * {@code images.kafka}, {@code images.issuer}, {@code images.balancer}, {@code images.repository},
 * {@code images.version} and {@code images.previous}, which is the version that is upgraded from.
 */
@NullMarked
package dev.countinghouse.shipped.containers;

import org.jspecify.annotations.NullMarked;
