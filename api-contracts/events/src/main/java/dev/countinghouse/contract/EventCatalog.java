package dev.countinghouse.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every event there is, by the name under which it is stored and published: {@code ar.} and the
 * record's simple name. The list is taken from the sealed family, so that it cannot be forgotten.
 */
public final class EventCatalog {

    public static final String NAMESPACE = "ar";

    /** The version of an event's JSON; a change that old readers cannot read is a new event. */
    public static final String VERSION = "1";

    private static final Map<String, Class<? extends ArEvent>> BY_NAME = byName();

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return NAMESPACE + "." + type.getSimpleName();
                }
            };

    private EventCatalog() {}

    public static String nameOf(Class<? extends ArEvent> type) {
        return NAMES.get(type);
    }

    public static String nameOf(ArEvent event) {
        return nameOf(event.getClass());
    }

    /**
     * @throws UnknownEventException if no event has this name
     */
    public static Class<? extends ArEvent> typeOf(String name) {
        Class<? extends ArEvent> type = BY_NAME.get(name);
        if (type == null) throw new UnknownEventException(name);
        return type;
    }

    public static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /** The events of a family, such as {@link PaymentEvent}, or of one record. */
    public static List<Class<? extends ArEvent>> family(Class<? extends ArEvent> family) {
        return BY_NAME.values().stream()
                .filter(family::isAssignableFrom)
                .<Class<? extends ArEvent>>map(type -> type)
                .toList();
    }

    private static Map<String, Class<? extends ArEvent>> byName() {
        Map<String, Class<? extends ArEvent>> found = new TreeMap<>();
        collect(ArEvent.class, type -> found.put(NAMESPACE + "." + type.getSimpleName(), type));
        return Map.copyOf(found);
    }

    private static void collect(Class<?> type, Consumer<Class<? extends ArEvent>> found) {
        if (type.isRecord()) {
            found.accept(type.asSubclass(ArEvent.class));
        } else {
            for (Class<?> permitted : type.getPermittedSubclasses()) collect(permitted, found);
        }
    }
}
