package dev.countinghouse.command.intake;

import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.bank.BankStatementReceived;
import dev.countinghouse.http.FieldError;
import dev.countinghouse.http.InvalidRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is said about a file beside it.
 *
 * @param name what its sender calls it
 * @param tried whether it is only to be tried
 */
record Wanted(@Nullable String name, boolean tried) {

    private static final String NAME = "name";
    private static final String DRY_RUN = "dryRun";
    private static final Set<String> BOOLEAN = Set.of("true", "false");

    /**
     * @throws InvalidRequest with everything that is wrong
     */
    static Wanted of(MultiValueMap<String, String> parameters) {
        List<FieldError> wrong = new ArrayList<>();
        parameters.forEach(
                (parameter, values) -> {
                    if (!parameter.equals(NAME) && !parameter.equals(DRY_RUN)) {
                        wrong.add(new FieldError(parameter, "is not a parameter here"));
                    } else if (values.size() > 1) {
                        wrong.add(new FieldError(parameter, "is given twice"));
                    }
                });
        String name = parameters.getFirst(NAME);
        try {
            if (name != null) Text.line(name, BankStatementReceived.MAX_NAME, "it");
        } catch (IllegalArgumentException no) {
            wrong.add(new FieldError(NAME, String.valueOf(no.getMessage())));
        }
        String tried = parameters.getFirst(DRY_RUN);
        if (tried != null && !BOOLEAN.contains(tried)) {
            wrong.add(new FieldError(DRY_RUN, "must be true or false"));
        }
        if (!wrong.isEmpty()) throw new InvalidRequest(wrong);
        return new Wanted(name, Boolean.parseBoolean(tried));
    }
}
