package dev.countinghouse.query.feed;

import dev.countinghouse.contract.ArEvent;

import java.util.List;
import java.util.Set;

/**
 * Tables that are folded from the events. Each projection has a PostgreSQL schema of its own, named
 * with its version, which can be made again from the first event at any time: beside the one that
 * serves, by the same code.
 */
public interface Projection {

    /** Its name: lower-case letters only. */
    String name();

    /**
     * Counts what its code makes of events. It is raised whenever the tables, or what is folded
     * into them, change: then the new tables are made beside those of the version before.
     */
    int version();

    /**
     * What of its configuration its rows depend on, in lower-case letters and digits; empty for the
     * usual one. Tables of another variant are other tables.
     */
    default String variant() {
        return "";
    }

    /** Its schema's name, such as {@code subledger_7}. */
    default String schema() {
        String named = name() + "_" + version();
        return variant().isEmpty() ? named : named + "_" + variant();
    }

    /**
     * The events that it folds: records, or families such as {@link ArEvent} itself. Others are
     * passed over by their header and not even read; a table fold never sees them.
     */
    Set<Class<? extends ArEvent>> folds();

    /**
     * Takes what one batch does to its tables: new ones, for each batch, in the order of writing.
     */
    List<TableFold> tables();

    /**
     * The script that makes its empty tables. Names are unqualified: it runs with the new schema as
     * search path. No other projection has tables of the same names, for readers see all of them.
     */
    String definition();

    /**
     * The script that makes, of tables that were filled, all that {@link TableFold#fill} leaves out
     * and that only readers need, such as current sums and indexes. A rebuild runs it once, when
     * its tables are nearly full, which costs far less than to keep all that up; empty tables are
     * completed at once.
     */
    default String completion() {
        return "";
    }

    /** Whether it folds events of a type. */
    default boolean folds(Class<? extends ArEvent> type) {
        for (Class<? extends ArEvent> folded : folds()) {
            if (folded.isAssignableFrom(type)) return true;
        }
        return false;
    }
}
