package dev.countinghouse.command.archive;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the archive cannot do, as its callers are told. */
@Component
final class ArchiveProblems implements ProblemMapping {

    private static final Logger log = LoggerFactory.getLogger(ArchiveProblems.class);
    private static final int FAILED = 500;

    @Override
    public @Nullable Problem problem(Throwable failure) {
        return switch (failure) {
            case ArchiveUnreadable e -> {
                log.error("a file of the archive cannot be read: {}", e.getMessage());
                yield Problem.of(
                        "file-unreadable",
                        FAILED,
                        "The file is kept, and cannot be read",
                        e.getMessage());
            }
            case ArchiveAway e -> {
                log.warn("the archive is not available", e);
                yield Problem.unavailable(
                        "archive-unavailable", "The archive is not available", e.getMessage());
            }
            default -> null;
        };
    }
}
