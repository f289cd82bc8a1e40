package dev.countinghouse.query.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas that this code reads, by the names of their projections. */
public final class Schemas {

    private final Map<String, String> byProjection = new TreeMap<>();

    public Schemas(List<? extends Projection> projections) {
        for (Projection projection : projections) {
            if (byProjection.put(projection.name(), projection.schema()) != null) {
                throw new IllegalArgumentException("two projections named " + projection.name());
            }
        }
    }

    public String of(String projection) {
        String schema = byProjection.get(projection);
        if (schema == null) throw new IllegalArgumentException("no projection " + projection);
        return schema;
    }

    /** All of them. */
    Collection<String> all() {
        return byProjection.values();
    }

    /**
     * What a reader's connection has as its search path, so that tables go by their own names,
     * whatever the version.
     */
    public String searchPath() {
        return Stream.concat(byProjection.values().stream(), Stream.of("public"))
                .collect(Collectors.joining(","));
    }
}
