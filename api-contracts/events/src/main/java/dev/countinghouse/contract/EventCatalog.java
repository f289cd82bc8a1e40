package dev.countinghouse.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every event there is, by the name under which it is stored and published: {@code ar.} and the
 * record's simple name. They are found in the contract's packages, so that none can be forgotten.
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

    /** Whether events of this name move money: a reader that does not know it must stop. */
    public static boolean movesMoney(String name) {
        return MoneyEvent.class.isAssignableFrom(typeOf(name));
    }

    public static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /** The events of a family, such as {@link MoneyEvent}, or of one record. */
    public static List<Class<? extends ArEvent>> family(Class<?> family) {
        return BY_NAME.values().stream()
                .filter(family::isAssignableFrom)
                .<Class<? extends ArEvent>>map(type -> type)
                .toList();
    }

    private static Map<String, Class<? extends ArEvent>> byName() {
        Map<String, Class<? extends ArEvent>> found = new TreeMap<>();
        for (Class<? extends ArEvent> type : ContractClasses.records(ArEvent.class)) {
            Class<?> other = found.put(NAMESPACE + "." + type.getSimpleName(), type);
            if (other != null) throw new IllegalStateException(type + " has the name of " + other);
        }
        return Map.copyOf(found);
    }
}
