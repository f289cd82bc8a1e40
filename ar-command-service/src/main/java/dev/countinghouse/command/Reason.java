package dev.countinghouse.command;

import java.util.Locale;

/**
 * Why a command is refused. Each area has an enum of its own reasons, whose names complete "refused
 * because …"; no two have a name in common, for it is also the problem's type.
 */
public interface Reason {

    /** As an enum gives it, such as {@code EXCEEDS_PAYMENT}. */
    String name();

    /** What the caller can do about it. */
    Kind kind();

    /** The same words for whatever it is about. */
    String words();

    /** How it is called in a problem's type, such as {@code exceeds-payment}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the caller can do about it. */
    enum Kind {
        /** Look for it elsewhere. */
        UNKNOWN,
        /** The request could be right at another time. */
        CONFLICT,
        /** The request itself is wrong. */
        INVALID
    }
}
