package dev.countinghouse.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The accounts of the files, each with the first date that it has anywhere in them. */
final class Accounts {

    private final Map<String, LocalDate> earliest = new HashMap<>();
    private final Set<String> opened = new HashSet<>();

    void see(Entry entry) {
        earliest.merge(entry.account(), entry.earliest(), (a, b) -> a.isBefore(b) ? a : b);
    }

    int count() {
        return earliest.size();
    }

    LocalDate openedOn(String account) {
        LocalDate date = earliest.get(account);
        if (date == null) throw new IllegalStateException("a file changed while it was read");
        return date;
    }

    /** Whether it is the first time that this is asked. */
    boolean opens(String account) {
        return opened.add(account);
    }
}
