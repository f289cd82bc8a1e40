package dev.countinghouse.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a file's columns. One that is there several times is known as {@code Name#1}, {@code
 * Name#2} and so on, and by its plain name as well only if it is there once.
 */
record CsvHeader(List<String> names, Map<String, Integer> columns) {

    private static final String NTH = "#";

    static CsvHeader of(Iterable<String> record) {
        List<String> names = new ArrayList<>();
        for (String name : record) names.add(name.strip());
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (name.isEmpty()) continue;
            columns.put(name + NTH + times.merge(name, 1, Integer::sum), place);
        }
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (times.getOrDefault(name, 0) == 1) columns.put(name, place);
        }
        return new CsvHeader(List.copyOf(names), Map.copyOf(columns));
    }

    /** The columns as a mapping names them, in the file's order. */
    List<String> known() {
        return columns.entrySet().stream()
                .filter(e -> !e.getKey().contains(NTH) || isRepeated(plain(e.getKey())))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String plain(String nth) {
        return nth.substring(0, nth.lastIndexOf(NTH));
    }

    /** Whether all of them are there, once or several times. */
    boolean hasAll(Collection<String> wanted) {
        return wanted.stream().allMatch(name -> columns.containsKey(name) || isRepeated(name));
    }

    boolean isRepeated(String name) {
        return !columns.containsKey(name) && columns.containsKey(name + NTH + 2);
    }
}
