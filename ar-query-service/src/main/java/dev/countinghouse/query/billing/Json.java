package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventJson;

/** What is kept whole: nothing of it is asked for by itself. */
final class Json {

    private Json() {}

    static String of(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }
}
