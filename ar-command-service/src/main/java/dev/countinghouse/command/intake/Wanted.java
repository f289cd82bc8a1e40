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
 * @param outcome what is to become of it if it is whole
 */
record Wanted(@Nullable String name, FileReport.Outcome outcome) {

    private static final String NAME = "name";
    private static final String DRY_RUN = "dryRun";
    private static final String MODE = "mode";
    private static final String PREVIEW = "preview";
    private static final Set<String> MODES = Set.of("post", PREVIEW);
    private static final Set<String> BOOLEAN = Set.of("true", "false");

    /**
     * @throws InvalidRequest with everything that is wrong
     */
    static Wanted of(MultiValueMap<String, String> parameters) {
        return of(parameters, Set.of(NAME, DRY_RUN, MODE));
    }

    /**
     * Of one that is to be posted.
     *
     * @throws InvalidRequest with everything that is wrong
     */
    static Wanted ofRelease(MultiValueMap<String, String> parameters) {
        return of(parameters, Set.of(NAME, DRY_RUN));
    }

    private static Wanted of(MultiValueMap<String, String> parameters, Set<String> known) {
        List<FieldError> wrong = new ArrayList<>();
        parameters.forEach(
                (parameter, values) -> {
                    if (!known.contains(parameter)) {
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
        String mode = parameters.getFirst(MODE);
        if (mode != null && known.contains(MODE) && !MODES.contains(mode)) {
            wrong.add(new FieldError(MODE, "must be post or preview"));
        }
        if (!wrong.isEmpty()) throw new InvalidRequest(wrong);
        if (Boolean.parseBoolean(tried)) return new Wanted(name, FileReport.Outcome.TRIED);
        return new Wanted(
                name,
                PREVIEW.equals(mode) ? FileReport.Outcome.PREVIEWED : FileReport.Outcome.POSTED);
    }
}
