package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Desk;

import java.util.Locale;

/** Which of what waits a page shows. */
public enum View {
    ALL("All"),
    MINE("Mine"),
    UNASSIGNED("Nobody’s"),
    DUE("To follow up today"),
    SNOOZED("Snoozed");

    private final String words;

    View(String words) {
        this.words = words;
    }

    /** What is not understood is all. */
    static View of(String name) {
        for (View view : values()) if (view.code().equals(name)) return view;
        return ALL;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path of(Path list, Desk desk) {
        return switch (this) {
            case ALL -> list;
            case MINE -> list.with("owner", desk.person().name());
            case UNASSIGNED -> list.with("unassigned", true);
            case DUE -> list.with("followUpBy", desk.day());
            case SNOOZED -> list.with("snoozed", "ONLY");
        };
    }
}
