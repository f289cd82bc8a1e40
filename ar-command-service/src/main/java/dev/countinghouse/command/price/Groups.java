package dev.countinghouse.command.price;

import dev.countinghouse.contract.Text;

/** Customer groups, which have no more than a name. */
final class Groups {

    static final int MAX_NAME = 40;

    private Groups() {}

    /**
     * @throws IllegalArgumentException saying what is wrong
     */
    static String name(String group) {
        Text.id(group, "a group");
        if (group.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "a group must have at most " + MAX_NAME + " characters");
        }
        return group;
    }
}
