package org.raqib.desk;

import java.util.List;

/** Short texts kept in one field, a line each. */
final class Lines {
    private Lines() {}

    static String join(List<String> texts) {
        return String.join(
                "\n", texts.stream().map(text -> text.replace('\n', ' ')).toList());
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
    }
}
