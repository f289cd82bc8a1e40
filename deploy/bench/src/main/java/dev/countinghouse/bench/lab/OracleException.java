package dev.countinghouse.bench.lab;

/** Something was lost, doubled or wrong: what was measured has no figure. */
public final class OracleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OracleException(String found) {
        super("the oracle found: " + found);
    }

    /**
     * @param error that came before, and may be why
     */
    OracleException(OracleException found, String error) {
        super(found.getMessage() + " (after errors, such as " + error + ")", found);
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) throw new OracleException(otherwise);
    }
}
