package dev.countinghouse.console.page;

/** What is asked for does not exist, as far as the console can see. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param text a sentence for the page
     */
    public NotThere(String text) {
        super(text, null, false, false);
    }
}
