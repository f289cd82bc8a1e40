/** What the tests of both services share: the OpenAPI document as something that can fail. */
@NullMarked
package dev.countinghouse.http.testing;

import org.jspecify.annotations.NullMarked;
