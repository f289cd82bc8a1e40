package dev.countinghouse.query.books;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.book.ApplicationRule;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book's settings as they were recorded, the first first. */
public record BookSettings(List<Setting> all) {

    private static final String ALL =
            """
            select position, setting, effective_on, value, changed_at, changed_by
            from book_setting
            where book = :book and position <= :known
            order by position, setting
            """;

    private static final String ZONE =
            """
            select value from book_setting
            where book = :book and setting = 'timeZone'
            """;

    /**
     * One setting, from a date on.
     *
     * @param setting its name, as the book has it
     * @param by who said so
     * @param at when it was recorded
     */
    public record Setting(
            String setting,
            JsonNode value,
            LocalDate effectiveOn,
            long position,
            @Nullable String by,
            Instant at) {

        static Setting of(ResultSet row) throws SQLException {
            return new Setting(
                    row.getString("setting"),
                    EventJson.mapper().readTree(row.getString("value")),
                    Columns.date(row, "effective_on"),
                    row.getLong("position"),
                    row.getString("changed_by"),
                    Columns.instant(row, "changed_at"));
        }
    }

    public static BookSettings of(State state, AsOf asOf) {
        return new BookSettings(
                state.ask(ALL)
                        .param("known", state.known(asOf))
                        .query((row, _) -> Setting.of(row))
                        .list());
    }

    /** The zone of the book, if it is there. */
    static @Nullable ZoneId zone(State state) {
        return state.ask(ZONE)
                .query((row, _) -> EventJson.mapper().readValue(row.getString(1), ZoneId.class))
                .optional()
                .orElse(null);
    }

    /** What holds on a date, by name: of each the last by date, then as recorded. */
    Map<String, JsonNode> on(LocalDate date) {
        Map<String, Setting> last = new HashMap<>();
        for (Setting one : all) {
            if (one.effectiveOn.isAfter(date)) continue;
            last.merge(one.setting, one, BookSettings::later);
        }
        Map<String, JsonNode> values = new HashMap<>();
        last.forEach((name, one) -> values.put(name, one.value));
        return values;
    }

    /** How what is paid of invoices on a date is divided among their lines and taxes. */
    public ApplicationRule applicationRule(LocalDate date) {
        JsonNode set = on(date).get("applicationRule");
        return set == null ? ApplicationRule.USUAL : ApplicationRule.valueOf(set.asString());
    }

    /** What was set of a name for a date, if anything was. */
    public <T extends Object> @Nullable T get(String setting, LocalDate date, Class<T> type) {
        JsonNode set = on(date).get(setting);
        return set == null ? null : EventJson.mapper().treeToValue(set, type);
    }

    /** What was ever set of a name first, by date. */
    public <T extends Object> @Nullable T first(String setting, Class<T> type) {
        return all.stream()
                .filter(one -> one.setting.equals(setting))
                .min(Comparator.comparing(Setting::effectiveOn))
                .map(one -> EventJson.mapper().treeToValue(one.value, type))
                .orElse(null);
    }

    private static Setting later(Setting before, Setting next) {
        return next.effectiveOn.isBefore(before.effectiveOn) ? before : next;
    }
}
