package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.query.numbers.DocumentNumber.Sureness;
import dev.countinghouse.query.numbers.Mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the payer says line by line. */
final class ByAdvice implements Finder {

    private static final int PAID_SHORT = -3;
    private static final int MAX_TOLD = 8;

    @Override
    public void find(Question question, Findings findings) {
        if (question.receipt().advices().isEmpty()) return;
        var reading = new Reading(question);
        for (RemittanceAdviceReceived advice : question.receipt().advices()) {
            for (RemittanceLine line : advice.lines()) reading.on(line);
        }
        reading.tell(findings);
    }

    /** What the lines come to, one after the other. */
    private static final class Reading {

        private final Question question;
        private final Map<OpenItem, Part> parts = new LinkedHashMap<>();
        private final List<String> reasons = new ArrayList<>();
        private boolean clean = true;
        private boolean shortOnPurpose;
        private long cash;

        Reading(Question question) {
            this.question = question;
        }

        void on(RemittanceLine line) {
            List<OpenItem> items = meant(line.document());
            if (items.isEmpty() || !line.amount().isPositive()) {
                doubt(line.document() + " of the advice is nothing that is open");
                return;
            }
            long left = line.amount().minor();
            for (OpenItem item : items) {
                if (left == 0) break;
                Part part = part(item, left, line);
                parts.put(item, part);
                left -= part.cash();
                cash += part.cash();
            }
            if (left > 0) doubt(line.document() + " of the advice is paid more than is open");
            if (reasons.size() < MAX_TOLD)
                reasons.add("line " + line.document() + " of the advice");
        }

        private void doubt(String reason) {
            clean = false;
            if (reasons.size() < MAX_TOLD) reasons.add(reason);
        }

        private Part part(OpenItem item, long money, RemittanceLine line) {
            long claimed = line.discount() == null ? 0 : line.discount().minor();
            long amount = Math.min(money, item.open());
            long earned = Math.min(claimed, Settling.earned(item, amount, question));
            Part part = Part.of(item, amount, earned);
            boolean deducted = line.deduction() != null || claimed > earned;
            if (part.shortBy() == 0) return part;
            if (deducted) {
                return new Part(item, amount, earned, part.shortBy(), true, null, line.reason());
            }
            shortOnPurpose = true;
            return part;
        }

        /** The installments of what a line means, the earliest first; nothing if it is not sure. */
        private List<OpenItem> meant(String document) {
            List<Mention> mentions = Mention.in(document);
            List<OpenItem> items = new ArrayList<>();
            for (OpenItem item : question.payable()) {
                boolean means =
                        !parts.containsKey(item)
                                && (item.number().equals(document)
                                        || mentions.stream().anyMatch(m -> isNamed(item, m)));
                if (means) items.add(item);
            }
            items.sort(Comparator.comparing(OpenItem::dueOn));
            return items.stream().map(OpenItem::id).distinct().count() > 1 ? List.of() : items;
        }

        private static boolean isNamed(OpenItem item, Mention mention) {
            return item.names().stream().anyMatch(name -> name.in(mention) != Sureness.NONE);
        }

        void tell(Findings findings) {
            if (parts.isEmpty()) return;
            long rest = question.money() - cash;
            if (rest < 0) return;
            Differences differences = Differences.of(question, List.copyOf(parts.values()));
            boolean whole = clean && rest == 0 && differences.areTreated();
            boolean allowed = !shortOnPurpose || question.rules().partial();
            findings.add(
                    new Settling(
                            differences.parts(),
                            rest,
                            question.rules().rest(),
                            whole && allowed
                                    ? Settling.Fit.EQUAL
                                    : rest > 0 ? Settling.Fit.OVER : Settling.Fit.SHORT,
                            differences.words()),
                    shortOnPurpose ? PAID_SHORT : 0,
                    reasons.toArray(String[]::new));
        }
    }

    /**
     * What the payer deducted, and what the rules say to that.
     *
     * @param areTreated whether they say something to all of it
     */
    private record Differences(List<Part> parts, boolean areTreated, String words) {

        static Differences of(Question question, List<Part> parts) {
            List<Part> treated = new ArrayList<>();
            long deducted = 0;
            boolean all = true;
            for (Part part : parts) {
                if (!part.deducted()) {
                    treated.add(part);
                    continue;
                }
                deducted += part.shortBy();
                var then =
                        Settling.treatment(
                                question,
                                Tolerance.Side.UNDER,
                                part.shortBy(),
                                question.due(part.item()));
                all &= then != null;
                treated.add(then == null ? part : part.treated(then, part.reason()));
            }
            String words =
                    deducted == 0
                            ? "the lines add up to the amount"
                            : question.money(deducted) + " deducted";
            return new Differences(treated, all, words);
        }
    }
}
