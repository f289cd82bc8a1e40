package dev.countinghouse.console.api;

/** A service could not be asked, or said that it cannot answer at the moment. */
public final class Away extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    Away(String service, String why) {
        super(service + ": " + why, null, false, false);
        this.service = service;
    }

    /** What it is called in a sentence, such as {@code the query service}. */
    public String service() {
        return service;
    }
}
