package dev.countinghouse.bench.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process and those it started have used, as the kernel counts it. */
final class Processes {

    /** The unit of the times in {@code /proc/<pid>/stat}, on every Linux there is. */
    private static final double TICKS_PER_SECOND = 100;

    /** Behind the name: own time in user and in kernel mode, then that of ended children. */
    private static final int FIRST_TIME = 11;

    private static final int OWN = 2;
    private static final int ALL = 4;

    private Processes() {}

    /**
     * Seconds of a processor: its own, of those that live below it, and of those that have ended.
     */
    static double cpuSeconds(long pid) {
        if (pid == ProcessHandle.current().pid()) return seconds(pid, OWN);
        double sum = 0;
        for (long each : tree(pid)) sum += seconds(each, ALL);
        return sum;
    }

    /** Of the process alone. */
    static long residentBytes(long pid) {
        for (String line : read(pid, "status").split("\n", -1)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1_024;
            }
        }
        return 0;
    }

    private static List<Long> tree(long pid) {
        return ProcessHandle.of(pid)
                .map(p -> Stream.concat(Stream.of(p), p.descendants()))
                .orElse(Stream.empty())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static double seconds(long pid, int times) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) return 0;
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int i = 0; i < times; i++) ticks += Long.parseLong(fields[FIRST_TIME + i]);
        return ticks / TICKS_PER_SECOND;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException endedOrNotLinux) {
            return "";
        }
    }
}
