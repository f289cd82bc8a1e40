package dev.countinghouse.formats.x12.guide;

import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.x12.Places;
import dev.countinghouse.formats.x12.Segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through one transaction, segment by segment: which loop each stands in, and what is missing
 * or too much.
 */
public final class GuideWalk {

    private final Guide guide;
    private final Places places;
    private final Findings findings;
    private final Hierarchy hierarchy;
    private final List<OpenLoop> open = new ArrayList<>();

    /** The transaction's header is this; it is not told again. */
    public GuideWalk(Guide guide, Segment header, Places places, Findings findings) {
        this.guide = guide;
        this.places = places;
        this.findings = findings;
        this.hierarchy = new Hierarchy(places, findings);
        open.add(new OpenLoop(guide.root(), places.of(header), header.line()));
    }

    /** The next segment after the header and before the trailer. */
    public void accept(Segment segment) {
        if (segment.is("HL")) {
            hierarchy.accept(segment);
        }
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            OpenLoop loop = open.get(depth);
            int inner = loop.rule().loopOf(segment);
            if (inner >= 0) {
                closeBelow(depth);
                if (loop.addLoop(inner)) {
                    tooMany(segment, loop.rule().loops().get(inner).first().most());
                }
                LoopRule rule = loop.rule().loops().get(inner);
                open.add(new OpenLoop(rule, places.of(segment), segment.line()));
                return;
            }
            int own = loop.rule().segmentOf(segment);
            if (own >= 0) {
                closeBelow(depth);
                if (loop.addSegment(own)) {
                    tooMany(segment, loop.rule().segments().get(own).most());
                }
                return;
            }
        }
        unexpected(segment);
    }

    /** The transaction has ended. */
    public void end() {
        closeBelow(-1);
    }

    /** The loops that the latest segment stands in, from the outside in, for example 2000, 2100. */
    public List<String> loops() {
        return open.stream().skip(1).map(loop -> loop.rule().id()).toList();
    }

    private void closeBelow(int depth) {
        for (int i = open.size() - 1; i > depth; i--) {
            open.remove(i).close(findings);
        }
    }

    private void unexpected(Segment segment) {
        if (guide.knows(segment.id())) {
            String loop = open.getLast().rule().id();
            String after = loop.isEmpty() ? "here" : "in loop " + loop + " or after it";
            String text = "It is not expected " + after;
            findings.warning("segment-unexpected", places.of(segment), segment.line(), text);
        } else {
            String text = "There is no such segment in this transaction";
            findings.error("segment-unknown", places.of(segment), segment.line(), text);
        }
    }

    private void tooMany(Segment segment, int most) {
        String text = "It stands here more often than " + most + " times";
        findings.warning("segment-repeated", places.of(segment), segment.line(), text);
    }
}
