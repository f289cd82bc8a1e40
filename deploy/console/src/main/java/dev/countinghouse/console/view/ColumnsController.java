package dev.countinghouse.console.view;

import dev.countinghouse.console.page.Address;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.NotThere;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the address of a list with other columns, or sorted otherwise, of what was chosen. */
@Controller
final class ColumnsController {

    private static final String PLACE = "place.";
    private static final String COLUMNS = "cols";
    private static final String SORT = "sort";
    private static final String PAGE = "(?:/[A-Za-z0-9][A-Za-z0-9._:-]*+)++";
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_DIGITS = 6;

    @GetMapping("/b/{book}/columns")
    String columns(
            Desk desk,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam Map<String, String> sent) {
        if (page.length() > LONGEST_PAGE || !page.matches(PAGE)) {
            throw new NotThere("No list is there.");
        }
        Map<String, String> parameters = new TreeMap<>(Address.parameters(query));
        parameters.put(COLUMNS, String.join(",", chosen(sent)));
        if (by != null) parameters.put(SORT, by);
        parameters.values().removeIf(String::isEmpty);
        return "redirect:" + Address.with(desk.link(page), parameters);
    }

    /** Codes in the order of their places; of two with the same the first first. */
    private static List<String> chosen(Map<String, String> sent) {
        Map<String, BigDecimal> places = new LinkedHashMap<>();
        sent.forEach(
                (name, typed) -> {
                    if (!name.startsWith(PLACE)) return;
                    place(name.substring(PLACE.length()), typed.strip(), places);
                });
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One between two others has a fraction; what is no number is none. */
    private static void place(String code, String typed, Map<String, BigDecimal> places) {
        if (typed.isEmpty() || typed.length() > MOST_DIGITS) return;
        try {
            places.put(code, new BigDecimal(typed));
        } catch (NumberFormatException none) {
            places.remove(code);
        }
    }
}
