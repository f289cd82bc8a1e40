package dev.countinghouse.console.page;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What a template is given: the page's own things, without what Spring puts beside them. */
final class Models {

    private Models() {}

    static Map<String, Object> of(@Nullable Map<String, ?> model) {
        Map<String, Object> own = new HashMap<>();
        if (model == null) return own;
        model.forEach(
                (name, value) -> {
                    if (name.indexOf('.') < 0 && value != null) own.put(name, value);
                });
        return own;
    }
}
