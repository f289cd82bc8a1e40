package dev.countinghouse.client;

import dev.countinghouse.contract.EventJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, written down as names and values. */
public final class Body {

    private Body() {}

    /** Each name before its value; a name whose value is null is left out. */
    public static ObjectNode of(@Nullable Object... namesAndValues) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                body.set(String.valueOf(namesAndValues[i]), EventJson.mapper().valueToTree(value));
            }
        }
        return body;
    }
}
