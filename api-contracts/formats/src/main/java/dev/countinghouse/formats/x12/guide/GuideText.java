package dev.countinghouse.formats.x12.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A guide as it is written: a segment or a loop a line, what is in a loop further in; {@code use}
 * stands for the lines of a {@code define}.
 */
final class GuideText {

    private static final String ROOT = "";

    private final Map<String, List<String>> parts = new HashMap<>();

    GuideText(List<String> lines) {
        List<String> part = parts.computeIfAbsent(ROOT, _ -> new ArrayList<>());
        for (String line : lines) {
            if (line.startsWith("define ")) {
                part = parts.computeIfAbsent(word(line, 1), _ -> new ArrayList<>());
            } else {
                part.add(line);
            }
        }
    }

    LoopRule root() {
        LoopRule root = new LoopRule("", new SegmentRule("ST", Usage.REQUIRED, 1, 1, List.of()));
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, -1));
        for (String line : used(ROOT, "")) {
            int indent = line.length() - line.stripLeading().length();
            while (open.element().indent >= indent) {
                open.pop();
            }
            LoopRule in = open.element().loop;
            if (word(line, 0).startsWith("@")) {
                LoopRule loop = new LoopRule(word(line, 0).substring(1), rule(line, 3));
                in.loops().add(loop);
                open.push(new Open(loop, indent));
            } else {
                in.segments().add(rule(line, 0));
            }
        }
        return root;
    }

    private record Open(LoopRule loop, int indent) {}

    /** The lines of a part, with those that it uses in their place. */
    private List<String> used(String part, String indent) {
        List<String> all = new ArrayList<>();
        for (String line : parts.getOrDefault(part, List.of())) {
            String stripped = line.stripLeading();
            String deeper = indent + line.substring(0, line.length() - stripped.length());
            if (stripped.startsWith("use ")) {
                all.addAll(used(word(line, 1), deeper));
            } else {
                all.add(deeper + stripped);
            }
        }
        return all;
    }

    /** {@code HL:3=20,21}, or only {@code HL}. */
    private static SegmentRule rule(String line, int at) {
        String[] which = word(line, at).split("[:=]");
        String most = word(line, 2);
        return new SegmentRule(
                which[0],
                Usage.of(word(line, 1)),
                most.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(most),
                which.length > 1 ? Integer.parseInt(which[1]) : 1,
                which.length > 1 ? List.of(which[2].split(",")) : List.of());
    }

    private static String word(String line, int number) {
        return line.strip().split(" +")[number];
    }
}
