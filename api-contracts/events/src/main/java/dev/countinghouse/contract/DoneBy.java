package dev.countinghouse.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Who changed what is owed: one person within their limit, or one who proposed it and another who
 * let it pass.
 *
 * @param person who asked for it
 * @param alone the day on which they did it alone, which counts towards that day's limit
 * @param approvedBy the other, if it needed one
 */
public record DoneBy(String person, @Nullable LocalDate alone, @Nullable String approvedBy) {

    public DoneBy {
        if ((alone == null) == (approvedBy == null)) {
            throw new IllegalArgumentException("done alone on a day, or approved by somebody");
        }
    }

    public static DoneBy alone(String person, LocalDate day) {
        return new DoneBy(person, day, null);
    }

    public static DoneBy approved(String person, String approvedBy) {
        return new DoneBy(person, null, approvedBy);
    }

    /** What an event concerns, and the person's day if it counts towards that. */
    public Set<EntityId> and(Set<? extends EntityId> concerns) {
        if (alone == null) return Set.copyOf(concerns);
        Set<EntityId> all = new HashSet<>(concerns);
        all.add(new PersonDay(person, alone));
        return Set.copyOf(all);
    }
}
