package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Severity;

/** A loop that we are in, and what was in it so far. */
final class OpenLoop {

    private final LoopRule rule;
    private final String place;
    private final long line;
    private final int[] segments;
    private final int[] loops;

    /** The place and line are those of the segment that begins it. */
    OpenLoop(LoopRule rule, String place, long line) {
        this.rule = rule;
        this.place = place;
        this.line = line;
        this.segments = new int[rule.segments().size()];
        this.loops = new int[rule.loops().size()];
    }

    LoopRule rule() {
        return rule;
    }

    /** Whether it is one too many. */
    boolean addSegment(int index) {
        return ++segments[index] == next(rule.segments().get(index).most());
    }

    boolean addLoop(int index) {
        return ++loops[index] == next(rule.loops().get(index).first().most());
    }

    private static int next(int most) {
        return most == Integer.MAX_VALUE ? -1 : most + 1;
    }

    /** It has ended. */
    void close(Findings findings) {
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == 0) {
                SegmentRule missing = rule.segments().get(i);
                missing(missing.usage(), "segment-missing", missing.toString(), findings);
            }
        }
        for (int i = 0; i < loops.length; i++) {
            if (loops[i] == 0) {
                LoopRule missing = rule.loops().get(i);
                String name = "loop %s (%s)".formatted(missing.id(), missing.first());
                missing(missing.first().usage(), "loop-missing", name, findings);
            }
        }
    }

    private void missing(Usage usage, String code, String what, Findings findings) {
        if (usage != Usage.OPTIONAL) {
            String in = rule.id().isEmpty() ? "the transaction" : "loop " + rule.id();
            String text = "There is no %s in %s".formatted(what, in);
            Severity severity = usage == Usage.REQUIRED ? Severity.ERROR : Severity.WARNING;
            findings.add(new Finding(severity, code, place, line, text));
        }
    }
}
