package dev.countinghouse.documents.template;

/** What a document is printed on. */
public enum Paper {
    A4("210mm 297mm", "192mm"),
    LETTER("8.5in 11in", "174.4mm");

    private final String size;
    private final String slipTop;

    Paper(String size, String slipTop) {
        this.size = size;
        this.slipTop = slipTop;
    }

    /** Width and height, upright, as CSS says them. */
    public String size() {
        return size;
    }

    /** Where a Swiss payment part, 105 mm high, begins, as it ends at the foot of the sheet. */
    public String slipTop() {
        return slipTop;
    }
}
