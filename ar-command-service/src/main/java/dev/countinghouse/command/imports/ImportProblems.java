package dev.countinghouse.command.imports;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The problems that only imports have. */
@Component
final class ImportProblems implements ProblemMapping {

    @Override
    public @Nullable Problem problem(Throwable failure) {
        return failure instanceof TooManyStreams e
                ? Problem.unavailable(
                        "imports-busy", "More imports are open than can be", e.getMessage())
                : null;
    }
}
