package dev.countinghouse.http.testing;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every answer, whatever was asked. */
final class AnswerRules {

    /** What the server says before it looks for an operation. */
    private static final Set<Integer> OF_SERVER = Set.of(400, 404, 405, 417, 501, 505);

    private static final Pattern NAME_OF_CODE =
            Pattern.compile(
                    "\\b(java|javax|jakarta|tools|org|com|io)\\.[a-z]+\\.|Exception\\b|\\tat |`|"
                            + "[a-z]+(\\.[a-z]+)+\\.[A-Z]");

    private static final String PROBLEM = "application/problem+json";

    private final OpenApiContract contract;
    private final String unavailable;

    AnswerRules(OpenApiContract contract) {
        this.contract = contract;
        this.unavailable =
                contract.document()
                        .at("/components/responses/Unavailable/description")
                        .asString("");
    }

    /** Fails with an {@link AssertionError} that says which rule does not hold. */
    void check(Draft request, RawHttp.Answer answer) {
        require(answer.status() != 0, "no answer at all");
        require(answer.whole(), "the answer is not whole");
        boolean other = request.changes.contains("method");
        boolean asked = !other && !request.changes.contains("path");
        require(other || !request.refused || isRefused(request, answer), "it was accepted");
        if (answer.status() >= 400) checkProblem(answer);
        require(
                answer.status() < 500
                        || answer.status() == 503
                        || OF_SERVER.contains(answer.status()),
                "a failure of the server");
        if (asked) {
            contract.check(request.operation, answer.status(), answer::header, answer.body());
        }
    }

    private static boolean isRefused(Draft request, RawHttp.Answer answer) {
        return answer.status() >= 400;
    }

    private void checkProblem(RawHttp.Answer answer) {
        require(
                answer.header("content-type").orElse("").startsWith(PROBLEM),
                "an error is no problem");
        JsonNode problem = parsed(answer.body());
        require(problem.path("status").asInt(0) == answer.status(), "the problem's status differs");
        String trace = problem.path("trace").asString("");
        require(
                answer.header("traceresponse").filter(t -> t.contains(trace)).isPresent()
                        && trace.length() == 32,
                "the trace is not answered");
        require(!NAME_OF_CODE.matcher(answer.body()).find(), "it names code");
        String reason = problem.path("type").asString("").replace("/problems/", "");
        if (answer.status() == 503) {
            require(unavailable.contains("`" + reason + "`"), reason + " is not documented");
            require(answer.header("retry-after").isPresent(), "it does not say when to come back");
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException broken) {
            throw new AssertionError("the problem is no JSON", broken);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise);
    }
}
