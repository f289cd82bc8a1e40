package dev.countinghouse.query.printing;

/** What has pages. */
enum Paged {
    PDF(Output.PDF),
    HTML(Output.HTML);

    private final Output output;

    Paged(Output output) {
        this.output = output;
    }

    Output output() {
        return output;
    }
}
