package dev.countinghouse.command.view;

import dev.countinghouse.command.Reason;

/** Why a view is not removed. */
public enum ViewReason implements Reason {
    VIEW_UNKNOWN(Kind.UNKNOWN, "there is no such view"),
    VIEW_OF_ANOTHER(Kind.CONFLICT, "the view is somebody else's");

    private final Kind kind;
    private final String words;

    ViewReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String words() {
        return words;
    }
}
