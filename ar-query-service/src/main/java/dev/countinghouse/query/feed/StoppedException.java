package dev.countinghouse.query.feed;

import org.jspecify.annotations.Nullable;

/** A record cannot be folded and is not skipped; everything before it is folded. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Alarm alarm;

    StoppedException(Alarm alarm, @Nullable Throwable cause) {
        super(alarm.toString(), cause);
        this.alarm = alarm;
    }

    Alarm alarm() {
        return alarm;
    }
}
