package dev.countinghouse.console.cash;

import dev.countinghouse.console.api.Cash.Candidate;
import dev.countinghouse.console.api.Cash.Decision;
import dev.countinghouse.console.api.Cash.Match;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sha256;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One way to apply the money.
 *
 * @param place among the others, from 1, the best first
 * @param hash of what it says
 * @param body what is sent when it is accepted
 */
public record Proposal(int place, String hash, Candidate candidate, ObjectNode body) {

    static Decision decision(Match match) {
        return EventJson.mapper().treeToValue(match.decision(), Decision.class);
    }

    /** All of them, the best first. */
    static List<Proposal> of(Match match) {
        List<Candidate> candidates = decision(match).candidates();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> of(match, candidates.get(i), i))
                .toList();
    }

    private static Proposal of(Match match, Candidate candidate, int i) {
        JsonNode json = match.decision().path("candidates").path(i);
        return new Proposal(
                i + 1,
                Sha256.hex(EventJson.compact(json)),
                candidate,
                accepted(match, candidate, json, i == 0));
    }

    /**
     * The decision with this candidate as the winner. Of the first, what the rules would do with a
     * difference is taken over; of another, what is left stays unapplied.
     */
    private static ObjectNode accepted(
            Match match, Candidate candidate, JsonNode json, boolean first) {
        var body = (ObjectNode) match.decision().deepCopy();
        body.put("outcome", "APPLY").put("by", "PERSON");
        boolean proposed = first && !body.path("allocations").isEmpty();
        if (proposed) return body;
        body.put("rule", candidate.rule());
        body.set("allocations", json.path("allocations"));
        Money rest = match.unapplied().minus(candidate.amount());
        body.remove("rest");
        if (rest.isPositive()) {
            body.putObject("rest")
                    .put("then", "UNAPPLIED")
                    .set("amount", EventJson.mapper().valueToTree(rest));
        }
        return body;
    }

    /** The key that accepts it. */
    public String key() {
        return place == 1 ? "p" : String.valueOf(place);
    }

    /**
     * Whether it can be accepted as it is: all of it is told, and the money is where it belongs.
     */
    public boolean isAcceptable() {
        return candidate.account() == null && candidate.isWhole() && candidate.items() > 0;
    }
}
