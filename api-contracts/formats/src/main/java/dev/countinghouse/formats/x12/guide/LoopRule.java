package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.x12.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A loop with what may stand in it. */
final class LoopRule {

    private final String id;
    private final SegmentRule first;
    private final List<SegmentRule> segments = new ArrayList<>();
    private final List<LoopRule> loops = new ArrayList<>();

    /**
     * @param id as the guides number it, for example {@code 2100}
     * @param first the segment that begins it, with the loop's own usage and how often
     */
    LoopRule(String id, SegmentRule first) {
        this.id = id;
        this.first = first;
    }

    String id() {
        return id;
    }

    SegmentRule first() {
        return first;
    }

    List<SegmentRule> segments() {
        return segments;
    }

    List<LoopRule> loops() {
        return loops;
    }

    /** Which of its loops the segment begins; -1 where none. */
    int loopOf(Segment segment) {
        for (int i = 0; i < loops.size(); i++) {
            if (loops.get(i).first.matches(segment)) {
                return i;
            }
        }
        return -1;
    }

    /** Which of its segments it is; -1 where none. */
    int segmentOf(Segment segment) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).matches(segment)) {
                return i;
            }
        }
        return -1;
    }

    void gather(Set<String> ids) {
        ids.add(first.id());
        segments.forEach(segment -> ids.add(segment.id()));
        loops.forEach(loop -> loop.gather(ids));
    }
}
