package dev.countinghouse.query.printing;

import java.util.List;

/** A document cannot be made in this form, or cannot go out. */
final class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentRefused(List<String> reasons) {
        super(String.join("; ", reasons), null, false, false);
    }
}
