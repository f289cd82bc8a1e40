package dev.countinghouse.bench.lab;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the processes and the database have used so far; two readings make a difference. */
record Meter(JdbcTemplate server) {

    private static final String WAL =
            "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";

    /**
     * @param cpuSeconds by process
     * @param resident bytes, by process
     * @param walBytes that the database wrote
     */
    record Reading(Map<String, Double> cpuSeconds, Map<String, Long> resident, long walBytes) {

        /** What was used since; memory is what it is now. */
        Reading since(Reading before) {
            Map<String, Double> used = new LinkedHashMap<>();
            cpuSeconds.forEach(
                    (name, now) -> used.put(name, now - before.cpuSeconds.getOrDefault(name, 0.0)));
            return new Reading(used, resident, walBytes - before.walBytes);
        }
    }

    Reading read(Map<String, Long> processes) {
        Map<String, Double> cpuSeconds = new LinkedHashMap<>();
        Map<String, Long> resident = new LinkedHashMap<>();
        processes.forEach(
                (name, pid) -> {
                    cpuSeconds.put(name, Processes.cpuSeconds(pid));
                    resident.put(name, Processes.residentBytes(pid));
                });
        Long wal = server.queryForObject(WAL, Long.class);
        return new Reading(cpuSeconds, resident, requireNonNull(wal));
    }
}
