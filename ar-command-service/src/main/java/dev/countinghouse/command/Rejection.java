package dev.countinghouse.command;

/** A business "no": the command was understood, and the facts forbid it. Nothing was recorded. */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String subject;

    /**
     * @param subject what it is about, such as an invoice's id
     */
    public Rejection(Reason reason, String subject) {
        super(reason + ": " + subject, null, false, false);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }
}
