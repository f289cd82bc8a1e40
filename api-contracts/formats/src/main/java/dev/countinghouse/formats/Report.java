package dev.countinghouse.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers an {@link Inspection} while a file is read. Memory does not grow with the file. */
public final class Report implements Findings {

    public static final int MOST_FINDINGS = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Object> totals = new LinkedHashMap<>();
    private String format;
    private String version = "";
    private boolean whole = true;
    private long records;
    private long more;

    /** Those that are kept. */
    private long warnings;

    public Report(String format) {
        this.format = format;
    }

    /** What the file is, once it is known more exactly than its family. */
    public void is(String format, String version) {
        this.format = format;
        this.version = version;
    }

    public void record() {
        records++;
    }

    /** So many more. */
    public void records(long more) {
        records += more;
    }

    public void total(String name, Object value) {
        totals.put(name, value);
    }

    @Override
    public void add(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        whole &= !error;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
            warnings += error ? 0 : 1;
        } else {
            more++;
            if (error && warnings > 0) {
                replaceWarning(finding);
            }
        }
    }

    /** The last one: errors must not get lost behind many warnings. */
    private void replaceWarning(Finding error) {
        int at = findings.size() - 1;
        while (findings.get(at).severity() == Severity.ERROR) {
            at--;
        }
        findings.remove(at);
        findings.add(error);
        warnings--;
    }

    public Inspection inspection() {
        List<Finding> told = new ArrayList<>(findings);
        if (more > 0) {
            Severity severity = whole ? Severity.WARNING : Severity.ERROR;
            told.add(new Finding(severity, "more-findings", "file", 0, more + " more findings"));
        }
        return new Inspection(
                format,
                version,
                whole,
                records,
                Collections.unmodifiableMap(new LinkedHashMap<>(totals)),
                List.copyOf(told));
    }
}
