package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Registers.Adjustment;
import dev.countinghouse.console.api.Registers.Step;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Story;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who did what with an adjustment, as its story. */
final class Steps {

    private final Desk desk;
    private final List<Story.Line> lines = new ArrayList<>();

    private Steps(Desk desk) {
        this.desk = desk;
    }

    static Story of(Desk desk, Adjustment it) {
        var steps = new Steps(desk);
        steps.add(it.proposed(), "Proposed", it.reason(), null);
        String approved = it.approvedBy() == null ? "" : "approved by " + it.approvedBy();
        steps.add(it.made(), "Made", approved, it.amount());
        steps.add(
                it.declined(),
                "Declined",
                it.declineReason() == null ? "" : it.declineReason(),
                null);
        steps.add(it.reversal(), "Proposed to be taken back", "", null);
        steps.add(it.reversed(), "Taken back", "", it.amount().negated());
        steps.lines.sort(Comparator.comparingLong(Story.Line::position));
        return new Story(steps.lines);
    }

    private void add(@Nullable Step step, String what, String about, @Nullable Money effect) {
        if (step == null) return;
        lines.add(
                new Story.Line(
                        desk.day(step.at()),
                        what,
                        about,
                        null,
                        effect,
                        null,
                        step.at(),
                        step.by() == null ? "" : step.by(),
                        step.position(),
                        null,
                        Map.of()));
    }
}
