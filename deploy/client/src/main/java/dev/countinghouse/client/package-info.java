/** How the tools speak to the services: the public HTTP API and nothing else. */
@NullMarked
package dev.countinghouse.client;

import org.jspecify.annotations.NullMarked;
