package dev.countinghouse.documents.einvoice;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words about a document for which there is no field (BT-22). */
final class Notes {

    private Notes() {}

    static @Nullable String of(Stated stated) {
        String reason = stated.memo() == null ? null : stated.memo().reason();
        String notes =
                Stream.of(reason, stated.heading().note(), stated.sale().roundingNote())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }
}
