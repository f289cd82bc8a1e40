package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;

/** Type 7. */
public record Addenda(FixedRecord at) implements AchRecord {

    /** 02, 05, 10 to 18, 98, 99. */
    public String type() {
        return at.field(2, 3);
    }

    /** Payment related information of 05. */
    public String information() {
        return at.raw(4, 83).stripTrailing();
    }

    /** Of 98 and 99: C01, R01, R61, R71 … */
    public String reason() {
        return at.field(4, 6);
    }

    /** Of 98 and 99: what was sent at first. */
    public String originalTrace() {
        return at.field(7, 21);
    }

    /** Of 98. */
    public String correctedData() {
        return at.field(36, 64);
    }

    /** Of 99, R14 and R15: YYMMDD. */
    public String dateOfDeath() {
        return at.field(22, 27);
    }

    /** Of 99, R61 to R77: the return that is dishonored or contested. */
    public String returnTrace() {
        return at.field(39, 53);
    }

    /** Of 99, R61 to R77: its reason without the R. */
    public String returnReason() {
        return at.field(57, 58);
    }

    /** Of 99, R71 to R77. */
    public String dishonoredTrace() {
        return at.field(59, 73);
    }

    public boolean isReturn() {
        return type().equals("99");
    }

    public boolean isChange() {
        return type().equals("98");
    }

    public boolean isDishonored() {
        return isReturn() && reason().matches("R6\\d|R70");
    }

    public boolean isContested() {
        return isReturn() && reason().matches("R7[1-7]");
    }

    /** Of the entry that it belongs to; of 05 and 10 to 18 only its last seven digits. */
    public String trace() {
        return type().equals("05") || type().startsWith("1") ? at.field(88, 94) : at.field(80, 94);
    }
}
