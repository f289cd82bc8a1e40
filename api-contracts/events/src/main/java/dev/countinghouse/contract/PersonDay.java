package dev.countinghouse.contract;

import java.time.LocalDate;

/** What one person changed alone on one day, which is added up and has a limit. */
public record PersonDay(String person, LocalDate day) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "person-day", PersonDay.class, EntityKind.Breadth.NARROW, 99, PersonDay::parse);

    public static final int MAX_PERSON = 200;

    private static final int DAY_LENGTH = 10;

    public PersonDay {
        Text.line(person, MAX_PERSON, "a person");
    }

    /**
     * @param value such as {@code 2026-03-31/ann}
     */
    public static PersonDay parse(String value) {
        if (value.length() < DAY_LENGTH + 2 || value.charAt(DAY_LENGTH) != '/') {
            throw new IllegalArgumentException("a person's day is a date, a slash and the person");
        }
        return new PersonDay(
                value.substring(DAY_LENGTH + 1), LocalDate.parse(value.substring(0, DAY_LENGTH)));
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String value() {
        return day + "/" + person;
    }

    @Override
    public String toString() {
        return value();
    }
}
