/** What the tests of both services share: the OpenAPI document as something that can fail. */
@NullMarked
package dev.countinghouse.web.testing;

import org.jspecify.annotations.NullMarked;
